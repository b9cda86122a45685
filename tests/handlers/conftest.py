"""The company that these tests ask."""

from collections.abc import Iterator

import pytest

from tests.handlers.company import Company
from tests.handlers.sellers import sell


@pytest.fixture
def company(sqlite_url) -> Iterator[Company]:
    there = Company(sqlite_url)
    yield there
    there.close()


@pytest.fixture
def sellers(company) -> Company:
    sell(company)
    return company
