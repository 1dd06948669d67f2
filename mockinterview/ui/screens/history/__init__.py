"""What was kept, and what moved over the weeks."""
