"""From the question to the end of the recording, and of the round."""
