"""Jinja as templates run in it: sandboxed, and with nothing of Jinja's own left to reach."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from jinja2 import Template, TemplateRuntimeError, pass_context
from jinja2.exceptions import SecurityError
from jinja2.runtime import Context, Macro, StrictUndefined, Undefined
from jinja2.sandbox import ImmutableSandboxedEnvironment
from markupsafe import Markup

from generator.text.access import Missing, each_at, field_at, unknown_name
from generator.text.comparing import compare_at
from generator.text.filters import FILTERS, TESTS, Filter
from generator.text.markers import Site, only_markers
from generator.text.printing import print_at
from generator.text.rendering import Rendering
from generator.text.standalone import Standalone

COMMENT = ("{##", "##}")
"""Comments of templates: ``{#warranty}`` is an id in Markdown."""


class Sandbox(ImmutableSandboxedEnvironment):
    """The environment of one composition. Templates are handed to it; it loads none."""

    def __init__(self, rendering: Rendering | None = None) -> None:
        super().__init__(
            autoescape=True,
            undefined=StrictUndefined,
            comment_start_string=COMMENT[0],
            comment_end_string=COMMENT[1],
            keep_trailing_newline=True,
            optimized=False,
            cache_size=0,
            extensions=[Standalone],
        )
        self.globals.clear()
        self.filters = dict(_FUNCTIONS)
        self.tests = {}
        self.rendering = rendering
        self.includes: dict[str, Template | None] = {}
        """What includes name; nothing for what is left out or wrong."""

    def get_template(self, name: str | Template, *_: Any, **__: Any) -> Template:
        """Return a template that an include names; all were found before the first one runs."""
        template = name if isinstance(name, Template) else self.includes[name]
        return template or self.from_string("")

    def is_safe_attribute(self, obj: Any, attr: str, value: Any) -> bool:
        """No attribute of any Python object."""
        del obj, attr, value
        return False

    def is_safe_callable(self, obj: Any) -> bool:
        """Macros only."""
        return isinstance(obj, Macro)

    def getattr(self, obj: Any, attribute: str) -> Any:
        """Refuse: every look-up of a template goes through ``field_at``."""
        raise SecurityError(f"{type(obj).__name__}.{attribute}")

    def getitem(self, obj: Any, argument: Any) -> Any:
        """Refuse: every look-up of a template goes through ``field_at``."""
        raise SecurityError(f"{type(obj).__name__}[{argument}]")

    def call(__self, __context: Context, __obj: Any, *args: Any, **kwargs: Any) -> Any:  # noqa: N805
        """Call a macro; a name that stands for nothing has been reported already."""
        if isinstance(__obj, Missing):
            return Markup("")
        if isinstance(__obj, Macro):
            free = __obj.arguments[len(args) :]
            # Jinja hands over what a loop has set as _loop_vars; the grammar refuses such names in templates.
            if len(args) > len(__obj.arguments) or any(name not in free and name[0] != "_" for name in kwargs):
                raise TemplateRuntimeError(f"the macro takes only {', '.join(__obj.arguments) or 'no arguments'}")
        return super().call(__context, __obj, *args, **kwargs)


def run_of(context: Context) -> Rendering:
    """Return the composition that a running template belongs to."""
    environment = context.environment
    if not isinstance(environment, Sandbox) or environment.rendering is None:
        raise TypeError("a template runs outside a composition")
    return environment.rendering


@pass_context
def _name_at(context: Context, value: object, name: str, site: Site) -> object:
    if isinstance(value, Undefined):
        return unknown_name(run_of(context), name, site, known=tuple(context.get_all()))
    return words(value)


@pass_context
def _called_at(context: Context, value: object, site: Site) -> object:
    run_of(context).spend(1, 0, site=site)
    return words(value)


@pass_context
def _spend(context: Context, size: int, site: Site) -> Markup:
    run_of(context).spend(1, size, site=site)
    return Markup("")


def words(value: object) -> object:
    """Return what a template wrote itself (a set block, a macro) as empty where it is: markers alone are no words."""
    return Markup("") if isinstance(value, Markup) and only_markers(value) else value


def _running(function: Filter) -> Callable[..., object]:
    """Return the function as a filter that Jinja hands the running context."""

    @pass_context
    def running(context: Context, *arguments: object) -> object:
        return function(run_of(context), *arguments)

    return running


_FUNCTIONS: Mapping[str, Callable[..., object]] = {
    "@name_at": _name_at,
    "@called_at": _called_at,
    "@spend": _spend,
    "@field_at": _running(field_at),
    "@each_at": _running(each_at),
    "@print_at": _running(print_at),
    "@compare_at": _running(compare_at),
    **{f"@filter {name}": _running(known.apply) for name, known in FILTERS.items()},
    **{f"@test {name}": _running(known.apply) for name, known in TESTS.items()},
}
