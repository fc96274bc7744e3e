"""Documents written out by hand: one with everything in it, and the values that awkward text is tried on."""

from __future__ import annotations

from generator.document import (
    Band,
    BulletList,
    Cell,
    Column,
    Document,
    Emphasis,
    Heading,
    Inline,
    LineBreak,
    ListItem,
    OrderedList,
    PageBreak,
    PageField,
    Paragraph,
    Reference,
    Role,
    Row,
    SignatureBlock,
    SignatureRow,
    Strong,
    Table,
    Text,
    Title,
    Value,
)
from generator.document.blocks import Align, Inlines
from generator.document.inlines import Page

BUYER = Value("示例市第一中学", "buyer.name", title="采购人名称")
BIDDER = Value("示例阳光新能源科技有限公司", "bidder.name", title="投标人名称")
PROJECT = Value("示例学校太阳能热水系统采购", "project.name", title="项目名称")
PERIOD = Value("3年", "warranty.tiers[0].period", title="质保期限")
FORMAL = Value("叁年", "warranty.tiers[0].period", form="formal", title="质保期限")


def words(text: str) -> Inlines:
    """Return the text as inlines."""
    return (Text(text),)


def item(*inlines: Inline) -> ListItem:
    """Return an item of one paragraph."""
    return ListItem((Paragraph(inlines),))


def row(*cells: str) -> Row:
    """Return a row of plain cells."""
    return Row(tuple(Cell(words(cell)) for cell in cells))


LEVELS = Table(
    columns=(
        Column(Align.CENTRE, 160),
        Column(Align.LEFT, 360),
        Column(Align.CENTRE, 160),
        Column(Align.CENTRE, 160),
        Column(Align.RIGHT, 160),
    ),
    header=(row("故障级别", "定义", "响应时间", "到场时间", "修复时间"),),
    rows=(
        Row(
            (
                Cell(words("一级")),
                Cell(words("系统停用，或存在漏电、漏水等安全隐患")),
                Cell((Value("30分钟", "fault_levels[0].response", title="响应"),)),
                Cell(words("4小时")),
                Cell(words("12小时")),
            )
        ),
        row("二级", "部分用水点无热水，或水温低于约定值", "1小时", "8小时", "24小时"),
        Row(
            (
                Cell(words("三级"), rowspan=2),
                Cell(words("不影响使用的一般故障")),
                Cell(words("2小时")),
                Cell(words("另行约定"), colspan=2),
            )
        ),
        row("外观损伤", "2小时", "24小时", "48小时"),
    ),
    caption=words("故障分级与响应时限"),
    id="levels",
)

TWO_HEADERS = Table(
    columns=(Column(), Column(Align.RIGHT), Column(Align.RIGHT)),
    header=(
        Row((Cell(words("部件"), rowspan=2), Cell(words("质保"), colspan=2))),
        row("期限", "起算"),
    ),
    rows=(row("水箱、集热管、支架", "3年", "最终验收合格"), row("管路配件及电器", "2年", "最终验收合格")),
)

OPENING = (
    Title(words("售后服务承诺书")),
    Paragraph((Text("致："), BUYER), Role.SALUTATION),
    Paragraph((Text("项目名称："), PROJECT), Role.PARTICULARS),
    Paragraph((Text("项目编号："), Value("SL-2026-018", "project.number", title="项目编号")), Role.PARTICULARS),
    Paragraph(
        (
            Text("我方"),
            BIDDER,
            Text("已仔细研究上述项目的采购文件，完全理解其全部要求。如我方中标，我方就售后服务郑重承诺如下，"),
            Text("本承诺书自最终验收合格之日起与合同具有同等效力。"),
        )
    ),
)

WARRANTY = (
    Heading(1, words("质量保证"), "warranty"),
    Paragraph(
        (
            Text("整套系统自最终验收合格之日起免费质保"),
            Strong((PERIOD, Text("（大写："), FORMAL, Text("）"))),
            Text("，质保期内"),
            Emphasis(words("不收取任何费用")),
            Text("。故障响应的时限见"),
            Reference("levels"),
            Text("，质保范围见“"),
            Reference("scope"),
            Text("”。服务时间为7×24小时。"),
        )
    ),
    Heading(2, words("质保范围"), "scope"),
    OrderedList(
        (
            item(
                Text("水箱、集热管、支架：质保"),
                PERIOD,
                Text("，出现渗漏、爆裂、变形的，免费更换同型号新品并承担运输、拆装的全部费用。"),
            ),
            ListItem(
                (
                    Paragraph(words("管路配件及电器：质保2年，包括：")),
                    OrderedList(
                        (
                            item(Text("循环水泵、电磁阀、控制柜；")),
                            item(Text("温度传感器、水位传感器及其连接线缆。")),
                        )
                    ),
                    Paragraph(words("上述部件的更换记录由双方签字确认，并存入项目档案。")),
                )
            ),
            ListItem(
                (
                    Paragraph(words("每次服务应当提交：")),
                    BulletList(
                        (
                            item(Text("《维修服务记录》一份；")),
                            item(Strong(words("更换件清单")), Text("一份。")),
                        )
                    ),
                )
            ),
        )
    ),
    Heading(3, words("除外责任")),
    BulletList((item(Text("人为损坏；")), item(Text("不可抗力。")))),
    Heading(4, words("说明")),
    Paragraph(
        (
            Text("第一行"),
            LineBreak(),
            Text("第二行，地址："),
            Value("示例市太阳路18号\n一号楼\t201室", "bidder.address", title="地址"),
        )
    ),
)

RESPONSE = (
    Heading(1, words("故障响应")),
    Paragraph(words("我方设有服务热线，接到报修后按下表的时限响应、到场并修复。")),
    LEVELS,
    Paragraph(words("下表为各部件的质保期限。")),
    TWO_HEADERS,
)

CLOSING = (
    PageBreak(),
    Heading(1, words("违约责任")),
    Paragraph(
        words(
            "我方未按本承诺书约定的时限响应、到场或者修复的，每逾期一日，按合同总价的千分之三向采购人支付违约金，"
            "累计不超过合同总价的百分之十。"
        )
    ),
    Paragraph(words("特此承诺。"), Role.CLOSING),
    SignatureBlock(
        (
            SignatureRow(words("投标人"), (BIDDER,), words("盖单位章")),
            SignatureRow(words("法定代表人或其委托代理人"), (), words("签字或盖章")),
            SignatureRow(words("日期"), (Value("2026年3月18日", "letter.date", title="日期"),)),
        )
    ),
)

RICH = Document(
    title="售后服务承诺书",
    language="zh-CN",
    blocks=(*OPENING, *WARRANTY, *RESPONSE, *CLOSING),
    header=Band(left=(PROJECT,), right=words("售后服务承诺书")),
    footer=Band(centre=(Text("第 "), PageField(Page.NUMBER), Text(" 页 共 "), PageField(Page.COUNT), Text(" 页"))),
)
