"""The large reader of phases: a sentence encoder, fetched once, adapted to STAR by weights of our own."""
