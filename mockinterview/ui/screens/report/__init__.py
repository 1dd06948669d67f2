"""What was heard in an answer, beside others and beside examples."""
