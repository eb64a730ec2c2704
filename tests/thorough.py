"""How many examples Hypothesis tries: all in CI and by default, a tenth where a result is wanted at once.

`pytest --hypothesis-profile=fast` chooses; `python -m tasks fast` does so.
"""

from hypothesis import HealthCheck, settings

FULL = "full"
FEWEST = 5
ALL = 100

# How long an example takes says more of the machine than of the code.
settings.register_profile(FULL, deadline=None, max_examples=ALL)
settings.register_profile("fast", deadline=None, max_examples=ALL // 10)


def thorough(examples: int) -> settings:
    """The settings of a test that tries this many examples under the profile `full`.

    A test may share the fixture of a folder between its examples: each writes the files that it reads.
    """
    here = max(FEWEST, examples * settings().max_examples // ALL)
    return settings(max_examples=here, suppress_health_check=[HealthCheck.function_scoped_fixture])
