"""Benchmarks: apart from the tests, run by `make bench`; every figure beside a peer's of the same run."""
