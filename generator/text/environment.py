"""Jinja as templates run in it: sandboxed, and with nothing of Jinja's own left to reach."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial
from typing import Any

from jinja2 import Template, TemplateRuntimeError, nodes, pass_context
from jinja2.compiler import CodeGenerator, Frame
from jinja2.exceptions import SecurityError
from jinja2.runtime import Context, Macro, StrictUndefined
from jinja2.sandbox import ImmutableSandboxedEnvironment
from markupsafe import Markup

from generator.text.access import Missing, each_at, field_at, name_at, words
from generator.text.comparing import compare_at
from generator.text.filters import FILTERS, TESTS, Filter
from generator.text.markers import Site
from generator.text.printing import print_at
from generator.text.rendering import Rendering
from generator.text.shortcut import print_path
from generator.text.standalone import Standalone

COMMENT = ("{##", "##}")
"""Comments of templates: ``{#warranty}`` is an id in Markdown."""


class MacroMisused(TemplateRuntimeError):  # noqa: N818 (named as the rule)
    """A macro is called with arguments that it does not take, or a name is called that is no macro."""


class _Code(CodeGenerator):
    """Writes outputs as they are: all that is printed comes from our functions, as Markdown."""

    def _output_child_pre(self, node: nodes.Expr, frame: Frame, finalize: Any) -> None:
        del node, frame, finalize
        self.write("(")

    def _output_child_post(self, node: nodes.Expr, frame: Frame, finalize: Any) -> None:
        del node, frame, finalize
        self.write(")")


class Sandbox(ImmutableSandboxedEnvironment):
    """The environment of one composition. Templates are handed to it; it loads none."""

    code_generator_class = _Code

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
        # Jinja looks a function up when a template is compiled, and again when it runs.
        self.filters = dict.fromkeys(_NAMES, _unbound) if rendering is None else _bound(rendering)
        self.tests = {}
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
                raise MacroMisused(f"the macro takes only {', '.join(__obj.arguments) or 'no arguments'}")
        else:
            raise MacroMisused("only a macro can be called")
        return super().call(__context, __obj, *args, **kwargs)


@pass_context
def _unbound(context: Context, *_: object) -> object:
    raise TypeError(f"{context.name} runs outside a composition")


def _bound(run: Rendering) -> dict[str, Callable[..., object]]:
    """Return the functions as they run in one composition; Jinja hands each the context, which few look at."""
    direct: dict[str, Callable[..., object]] = {name: partial(known, run) for name, known in _WITH_CONTEXT.items()}
    return direct | {name: _running(run, known) for name, known in _FUNCTIONS.items()}


def _running(run: Rendering, function: Filter) -> Callable[..., object]:
    def running(_: Context, *arguments: object) -> object:
        return function(run, *arguments)

    return running


def _called_at(run: Rendering, value: object, site: Site) -> object:
    run.spend(1, 0, site=site)
    return words(value)


def _spend(run: Rendering, size: int, site: Site) -> str:
    run.spend(1, size, site=site)
    return ""


_WITH_CONTEXT: Mapping[str, Callable[..., object]] = {"@name_at": name_at, "@print_path": print_path}
_FUNCTIONS: Mapping[str, Filter] = {
    "@called_at": _called_at,
    "@spend": _spend,
    "@field_at": field_at,
    "@each_at": each_at,
    "@print_at": print_at,
    "@compare_at": compare_at,
    **{f"@filter {name}": known.apply for name, known in FILTERS.items()},
    **{f"@test {name}": known.apply for name, known in TESTS.items()},
}
_NAMES = (*_WITH_CONTEXT, *_FUNCTIONS)
