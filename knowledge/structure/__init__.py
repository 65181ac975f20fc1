"""What the papers say of the partnership."""
