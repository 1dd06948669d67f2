"""Many recordings: found in folders, judged by several processes or machines, each once, and gathered."""
