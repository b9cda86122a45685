"""Currencies and their minor units: money is an integer, never a float."""

from decimal import Context, Decimal, Inexact

# ISO 4217: the currencies whose minor unit is not a hundredth, and those that people write in check-ins.
_DIGITS = {
    "JPY": 0,
    "KRW": 0,
    "VND": 0,
    "CLP": 0,
    "ISK": 0,
    "XAF": 0,
    "XOF": 0,
    "BHD": 3,
    "KWD": 3,
    "OMR": 3,
    "TND": 3,
    "JOD": 3,
}
_HUNDREDTHS = (
    "CNY USD EUR GBP HKD TWD SGD MYR THB IDR PHP INR AUD NZD CAD CHF SEK NOK DKK PLN CZK HUF RON BGN TRY RUB UAH "
    "ILS AED SAR QAR EGP ZAR NGN KES MAD BRL MXN ARS COP PEN UYU PKR BDT LKR NPR KZT UZS GEL MOP MMK KHR LAK MNT"
)
_EXACT = Context(prec=64, traps=[Inexact])  # more digits than a figure in minor units has; the usual 28 would round
CURRENCIES = frozenset(_HUNDREDTHS.split()) | frozenset(_DIGITS)


def digits(currency: str) -> int:
    """How many decimals the currency's minor unit has (ISO 4217): 2 for CNY, 0 for JPY."""
    return _DIGITS.get(currency, 2)


def to_minor(amount: Decimal, currency: str) -> int | None:
    """`amount` in major units as minor units; None where it is finer than the minor unit, or beyond any figure."""
    if not is_figure(amount):
        return None
    try:
        minor = amount.scaleb(digits(currency), _EXACT)
    except Inexact:
        return None
    return int(minor) if minor == minor.to_integral_value() else None


def is_figure(amount: Decimal) -> bool:
    """Finite and below 10^30; an integer of a million digits takes half a minute to make."""
    return amount.is_finite() and amount.adjusted() < 30


def to_major(minor: int, currency: str) -> Decimal:
    """`minor` units in major units, exactly."""
    return Decimal(minor).scaleb(-digits(currency))
