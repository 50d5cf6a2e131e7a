"""How many examples a property sees. Derandomized: a failure here is a failure everywhere."""

from __future__ import annotations

from hypothesis import HealthCheck, settings

_CALM = settings(
    derandomize=True,
    database=None,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)

many = settings(_CALM, max_examples=150)
"""For small inputs."""

some = settings(_CALM, max_examples=60)
"""For whole pages."""
