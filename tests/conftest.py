"""What all tests share: the option that rewrites expected files; random cases may take their time.

No test leaves compiled templates in the folder of whoever runs it.
"""

from __future__ import annotations

import os

import pytest
from hypothesis import HealthCheck, settings

settings.register_profile("untimed", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("untimed")
os.environ["BIDWRIGHT_CACHE"] = "off"


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--update", action="store_true", help="rewrite files of expected output; read the diff")
