"""What is reckoned once, for each that is asked."""

from dataclasses import dataclass, field

from domain.once import once


@dataclass(frozen=True)
class Order:
    price: int
    asked: list[str] = field(default_factory=list)

    @once
    def doubled(self) -> int:
        """Twice the price."""
        self.asked.append("doubled")
        return 2 * self.price


def test_it_is_reckoned_when_it_is_first_asked_for_and_then_stays():
    order = Order(3)
    assert order.asked == []
    assert (order.doubled, order.doubled, order.asked) == (6, 6, ["doubled"])


def test_each_has_its_own():
    dear, cheap = Order(30), Order(3)
    assert (dear.doubled, cheap.doubled) == (60, 6)
    assert vars(Order)["doubled"].__doc__ == "Twice the price."
