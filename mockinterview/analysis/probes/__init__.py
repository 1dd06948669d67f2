"""Follow-up questions: what an interviewer who listened would ask next, and whether an answer to it gave that."""
