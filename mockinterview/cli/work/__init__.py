"""What commands do that is more than a call."""
