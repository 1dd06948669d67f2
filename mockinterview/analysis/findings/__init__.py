"""What is worth saying about the measurements, ranked."""
