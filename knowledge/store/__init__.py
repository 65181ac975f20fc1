"""The only SQL: migrations and plain queries, a file an aggregate."""

from knowledge.store.database import Store

__all__ = ["Store"]
