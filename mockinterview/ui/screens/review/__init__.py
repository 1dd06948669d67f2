"""The words of an answer, heard and put right."""
