"""The English that rules read: tokens, clauses, verbs, phrases, word lists."""
