"""The documents of a bid as they are handed in together: what is signed where, what is to be attached, what is open.

None of it is in the bid: it is found out when the documents are there. Templates of a document that needs it see it
beside the bid, as ``pack``.
"""

from __future__ import annotations

from typing import Annotated

from generator.model.bid import Bid
from generator.model.fields import field
from generator.model.leaves import Flag, Reads, Text, Whole
from generator.model.record import Reckoned
from generator.model.view import Quoted

PACK = "pack"
"""Under which name templates see it."""

Quote = Annotated[Quoted, Reads(lambda text: Quoted(text, "", ""), "quote")]


class SigningLine(Reckoned):
    """One line to sign, seal, date or fill in."""

    label: Text = field("签署处", "谁签或填什么", example="投标人")
    value: Text | None = field("已印内容", "已经印好的内容；空白处手填", example="示例热能科技有限公司", default=None)
    note: Text | None = field("要求", "括号里的要求", example="盖单位章", default=None)


class Signing(Reckoned):
    """The lines to sign at one place of a document."""

    page: Whole | None = field("页", "印在第几页；在封面上的不写", example="2", default=None)
    lines: tuple[SigningLine, ...] = field("各行", "要签、盖、填的各行")


class PackedDocument(Reckoned):
    """A document of the pack."""

    number: Text = field("序号", "在文件名里的序号", example="01")
    title: Text = field("标题", "文件标题", example="售后服务承诺书")
    file: Text = field("文件名", "文件名，带扩展名", example="01-售后服务承诺书.docx")
    pages: Whole = field("页数", "页数，含封面和目录", example="2")
    signings: tuple[Signing, ...] = field("签署", "要签署的地方", default=())


class Proof(Reckoned):
    """What a piece of evidence proves: a promise, or that somebody holds a certificate."""

    promise: Text = field("承诺", "证明的是哪一项承诺；证书写明由谁持有", example="质保：储热水箱、集热管和支架，期限")
    value: Quote = field("数值", "承诺的数值，或者证书的名称", example="3年")
    where: Text | None = field(
        "所在", "印在哪份文件的哪一章；哪份文件都没有印的不写", example="《售后服务方案》七", default=None
    )


class Evidence(Reckoned):
    """Something to attach."""

    name: Text = field("名称", "证明材料", example="保修卡样本")
    proofs: tuple[Proof, ...] = field("证明", "它证明的承诺")


class Remark(Reckoned):
    """A finding that was left."""

    words: Text = field("内容", "问题", example="质保期没有写明起算事件")
    place: Text | None = field("位置", "写在哪个文件的哪一行", example="bid.yaml:12:5", default=None)


class Waived(Remark):
    """A finding that somebody answers for."""

    reason: Text = field("理由", "为什么可以放行", example="采购人书面同意")
    who: Text = field("责任人", "谁放行的", example="示例壬")
    until: Text | None = field("有效期至", "放行到哪一天", example="2026-12-31", default=None)


class Approved(Reckoned):
    """A promise beyond a limit of the company that somebody who may has approved."""

    promise: Text = field("承诺", "哪一项承诺", example="质保 › 分项 › 期限")
    value: Quote = field("数值", "承诺的数值", example="6年")
    who: Text = field("批准人", "谁批准的", example="技术总监")
    date: Text = field("日期", "批准日期", example="2026年3月10日")
    reason: Text = field("理由", "为什么批准", example="制造商书面同意延长")


class Pack(Reckoned):
    """The pack as a whole."""

    documents: tuple[PackedDocument, ...] = field("文件", "一并递交的文件")
    estimated: Flag = field("页码估算", "页码是否为估算", example="否", default=False)
    evidence: tuple[Evidence, ...] = field("证明材料", "要附上的证明材料", default=())
    remarks: tuple[Remark, ...] = field("未决事项", "还没有解决的问题", default=())
    waived: tuple[Waived, ...] = field("放行事项", "有人负责放行的问题", default=())
    approvals: tuple[Approved, ...] = field("批准事项", "超出公司限值而获批准的承诺", default=())


class PackedBid(Bid):
    """A bid with its pack: what templates of a document about the pack see."""

    pack: Pack | None = field("文件包", "投标的各份文件合在一起", default=None)


def packed(bid: Bid, pack: Pack) -> PackedBid:
    """Return the bid with its pack beside it; it has been checked, and may have gaps."""
    return PackedBid.model_construct(**{name: getattr(bid, name) for name in Bid.model_fields}, pack=pack)
