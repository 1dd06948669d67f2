"""The telling: pace, pauses, fillers, restarts, hedges, time."""
