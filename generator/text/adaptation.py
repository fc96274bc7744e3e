"""What a folder says of a kind of document: all of it, or only what is to differ from the folders below.

``documents/<kind>.yaml`` of the built-in templates says all. One of the same name beside a company's or a bid's YAML
need not: what it leaves out stays as it is below. Of the sections it takes out, puts in, changes the order and words
headings anew, in that order, whatever the order of the keys.
"""

from __future__ import annotations

from typing import Self

from pydantic import model_validator

from generator.findings import message
from generator.model.fields import field
from generator.model.leaves import Text, refused
from generator.model.record import Record
from generator.quantities import Refusal


class Insertion(Record):
    """A section to put in. A bare text is its name: it comes last."""

    SHORT = "section"

    section: Text = field("章节", "要加入的章节模板", example="our-promise")
    after: Text | None = field("之后", "放在哪一节之后", example="plan-warranty", default=None)
    before: Text | None = field("之前", "放在哪一节之前；与“之后”二选一", example="plan-warranty", default=None)

    @model_validator(mode="after")
    def _one_place(self) -> Self:
        if self.after is not None and self.before is not None:
            raise refused(
                Refusal(
                    message("a section cannot be put in after one section and before another"),
                    message("keep either 之后 (after) or 之前 (before)"),
                ),
                at="before",
            )
        return self


class Heading(Record):
    """Other words for a section's first heading."""

    section: Text = field("章节", "哪一节", example="plan-warranty")
    heading: Text = field("标题", "该节第一个标题的文字，可引用数据", example="质保承诺")


class Adaptation(Record):
    """``documents/<kind>.yaml`` as one folder has it."""

    title: Text | None = field("标题", "文件标题，可引用数据", example="售后服务承诺书", default=None)
    file: Text | None = field("文件名", "生成的文件名，不带扩展名", example="售后服务承诺书", default=None)
    style: Text | None = field("样式", "版式名称；投标自己指定了样式的，从投标", example="letter", default=None)
    needs: tuple[Text, ...] = field("需要", "缺了就不能成文的数据", example="[质保, 承诺书.日期]", default=())
    sections: tuple[Text, ...] = field(
        "章节", "按顺序列出的全部章节模板", example="[letter-opening, warranty-periods]", default=()
    )
    drop: tuple[Text, ...] = field("去掉", "不要的章节", example="[plan-upgrade]", default=())
    add: tuple[Insertion, ...] = field("加入", "另加的章节", default=())
    order: tuple[Text, ...] = field(
        "顺序", "这几节之间改用的先后；没有列出的不动", example="[plan-faults, plan-warranty]", default=()
    )
    headings: tuple[Heading, ...] = field("章节标题", "改用别的标题的章节", default=())
