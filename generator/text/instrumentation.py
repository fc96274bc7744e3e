"""A parsed template is rewritten so that all it does goes through our own functions, each told the line it serves.

``{{ tier.period | formal }}`` becomes ``print_at(formal(field_at(name_at(tier), "period")))``. Jinja's own look-ups,
filters, tests and comparisons are not reached any more; its generated code knows lines of statements only.
"""

from __future__ import annotations

from jinja2 import nodes
from jinja2.visitor import NodeVisitor

from generator.text.markers import marked, marker


class Instrumentation(NodeVisitor):
    """Makes another tree of that of the template with this number, which stays as it is, for whoever else reads it.

    ``line``, where given, is the line of everything in it.
    """

    def __init__(self, number: int, line: int | None) -> None:
        self.number = number
        self.line = line

    def generic_visit(self, node: nodes.Node) -> nodes.Node:
        """Return a node like it, with what became of the nodes in it."""
        made = object.__new__(type(node))
        fields = made.__dict__
        fields.update(node.__dict__)
        for name in node.fields:
            value = fields.get(name)
            if isinstance(value, nodes.Node):
                fields[name] = self.visit(value)
            elif isinstance(value, list):
                fields[name] = [self.visit(each) if isinstance(each, nodes.Node) else each for each in value]
        return made

    def visit_Output(self, node: nodes.Output) -> nodes.Output:  # noqa: N802 (Jinja's name)
        """Markers before each line, a token in place of each value, and the work counted."""
        size = sum(len(child.data) for child in node.nodes if isinstance(child, nodes.TemplateData))
        children: list[nodes.Expr] = [_through("spend", nodes.Const(size), self._site(node.lineno))]
        marked = 0
        """The line that the marker last put in names; 0 where a macro may have put in others since."""
        for child in node.nodes:
            if isinstance(child, nodes.TemplateData):
                children.append(nodes.TemplateData(self._marked(child, after=marked)))
                marked = child.lineno + child.data.count("\n")
                continue
            line = min((inner.lineno for inner in child.find_all(nodes.Expr)), default=child.lineno)
            line = min(line, child.lineno)
            if line != marked:
                children.append(nodes.TemplateData(marker(self._at(line))))
            path = _path(child)
            children.append(self._printed(child, line) if path is None else self._printed_path(*path))
            marked = line if path else 0
        return nodes.Output(children, lineno=node.lineno)

    def _printed(self, child: nodes.Expr, line: int) -> nodes.Expr:
        return _through("print_at", self.visit(child), self._site(line))

    def _printed_path(self, name: nodes.Name, steps: tuple[str | int, ...]) -> nodes.Expr:
        suffix = "".join(f"[{step}]" if isinstance(step, int) else f".{step}" for step in steps)
        told = (nodes.Const(name.name), nodes.Const(steps), nodes.Const(suffix))
        return _through("print_path", name, *told, self._site(name.lineno))

    def visit_Name(self, node: nodes.Name) -> nodes.Expr:  # noqa: N802
        """A name that is read, not one that is given a value."""
        if node.ctx != "load":
            return node
        return _through("name_at", node, nodes.Const(node.name), self._site(node.lineno))

    def visit_Getattr(self, node: nodes.Getattr) -> nodes.Expr:  # noqa: N802
        """``tier.period``."""
        return _through("field_at", self.visit(node.node), nodes.Const(node.attr), self._site(node.lineno))

    def visit_Getitem(self, node: nodes.Getitem) -> nodes.Expr:  # noqa: N802
        """``tiers[0]``."""
        return _through("field_at", self.visit(node.node), node.arg, self._site(node.lineno))

    def visit_Filter(self, node: nodes.Filter) -> nodes.Expr:  # noqa: N802
        """``period | formal``."""
        if node.node is None:
            raise TypeError("a filter block came through the grammar")
        arguments = [self.visit(argument) for argument in node.args]
        return _through(f"filter {node.name}", self.visit(node.node), self._site(node.lineno), *arguments)

    def visit_Test(self, node: nodes.Test) -> nodes.Expr:  # noqa: N802
        """``role is chosen("dealer")``."""
        arguments = [self.visit(argument) for argument in node.args]
        return _through(f"test {node.name}", self.visit(node.node), self._site(node.lineno), *arguments)

    def visit_Compare(self, node: nodes.Compare) -> nodes.Expr:  # noqa: N802
        """``loop.index == 1``."""
        operand = node.ops[0]
        sign = nodes.Const(operand.op)
        return _through("compare_at", self.visit(node.expr), sign, self.visit(operand.expr), self._site(node.lineno))

    def visit_CondExpr(self, node: nodes.CondExpr) -> nodes.Expr:  # noqa: N802
        """``a if b``: nothing where ``b`` is false, which Jinja would make an undefined value."""
        otherwise = self.visit(node.expr2) if node.expr2 is not None else nodes.Const("")
        return nodes.CondExpr(self.visit(node.test), self.visit(node.expr1), otherwise, lineno=node.lineno)

    def visit_Call(self, node: nodes.Call) -> nodes.Expr:  # noqa: N802
        """A macro."""
        return _through("called_at", self.generic_visit(node), self._site(node.lineno))

    def visit_For(self, node: nodes.For) -> nodes.Node:  # noqa: N802
        """What a loop goes through."""
        made = self.generic_visit(node)
        if isinstance(made, nodes.For):
            made.iter = _through("each_at", made.iter, self._site(node.iter.lineno))
        return made

    def _at(self, line: int) -> tuple[int, int]:
        return self.number, self.line or line

    def _site(self, line: int) -> nodes.Const:
        return nodes.Const(self._at(line))

    def _marked(self, data: nodes.TemplateData, *, after: int) -> str:
        if self.line is not None:
            return data.data
        text = marked(data.data, self._at(data.lineno))
        return text.removeprefix(marker(self._at(data.lineno))) if data.lineno == after else text


def _path(expression: nodes.Expr) -> tuple[nodes.Name, tuple[str | int, ...]] | None:
    """Return the name and the fields after it, where the expression is no more than that and stands on one line."""
    steps: list[str | int] = []
    here: nodes.Node = expression
    while here.lineno == expression.lineno:
        match here:
            case nodes.Getattr():
                steps.append(here.attr)
            case nodes.Getitem(arg=nodes.Const(value=int() as step)) if not isinstance(step, bool):
                steps.append(step)
            case nodes.Name(ctx="load"):
                return here, tuple(reversed(steps))
            case _:
                return None
        here = here.node
    return None


def _through(function: str, value: nodes.Node, *arguments: nodes.Expr) -> nodes.Filter:
    """Return the call of one of our functions, in the form of a filter: a name that no template can write."""
    return nodes.Filter(value, f"@{function}", list(arguments), [], None, None, lineno=value.lineno)
