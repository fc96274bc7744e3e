"""What the events are called from which a period is counted (起算事件), by their English names in YAML.

The Chinese wording is what gets printed, so another spelling stands here only where it says the same. What says
something else, or could, is refused: see ``unclear_events``. 验收合格 without a word before it is the acceptance of
the contract as a whole, which is 最终验收合格: where there are two, the first is called 初验.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Wording:
    """What an event is called."""

    chinese: str
    """Reads well in ``自…之日起``."""
    english: str
    """Reads well in ``from …``."""
    also: tuple[str, ...] = ()
    """Other spellings that people use."""
    moment: bool = False
    """Whether hours run from it (自…之时起), not days (自…之日起)."""


WORDS = {
    "bid_deadline": Wording(
        "投标截止",
        "the bid deadline",
        # 招标投标法 34: bids are opened (开标) at the very time that is the deadline.
        ("投标截止时间", "投标截止日", "投标文件递交截止", "递交投标文件截止", "开标"),
    ),
    "award": Wording("中标通知书发出", "the notice of award", ("发出中标通知书", "中标通知书签发", "award")),
    "award_received": Wording(
        "收到中标通知书", "receipt of the notice of award", ("接到中标通知书", "中标通知书收到", "领取中标通知书")
    ),
    "contract_signed": Wording(
        "合同签订",
        "contract signing",
        (
            "签订合同",
            "合同签署",
            "签署合同",
            "签约",
            "签合同",
            "合同签定",
            "双方签订合同",
            "signing of the contract",
            "contract signature",
        ),
    ),
    "contract_effective": Wording(
        "合同生效",
        "the contract taking effect",
        ("合同正式生效", "contract effectiveness", "contract effective date"),
    ),
    "notice": Wording(
        "收到供货通知",
        "the notice to deliver",
        ("接到供货通知", "收到采购人供货通知", "接到采购人供货通知", "收到送货通知", "接到送货通知"),
        moment=True,
    ),
    "order": Wording("收到订单", "receipt of the order", ("接到订单", "收到采购人订单", "接到采购人订单"), moment=True),
    "arrival": Wording(
        "到货",
        "arrival of the goods",
        (
            "货到",
            "货到现场",
            "货物到达",
            "货物到达现场",
            "设备到达现场",
            "设备到货",
            "货物送达",
            "货物到货",
            "arrival",
        ),
    ),
    "install_done": Wording(
        "安装调试完成",
        "completion of installation and commissioning",
        ("安装调试完毕", "安装调试结束", "安装并调试完成", "安装、调试完成", "设备安装调试完成"),
    ),
    "preliminary_acceptance": Wording(
        "初步验收合格", "preliminary acceptance", ("初验", "初验合格", "初步验收", "初验通过", "初步验收通过")
    ),
    "trial_run_passed": Wording("试运行通过", "passing the trial run", ("试运行合格", "上线试运行通过")),
    "final_acceptance": Wording(
        "最终验收合格",
        "final acceptance",
        (
            "终验",
            "终验合格",
            "终验通过",
            "最终验收",
            "最终验收通过",
            "验收合格",
            "验收通过",
            "项目验收合格",
            "项目最终验收合格",
            "项目终验合格",
            "工程验收合格",
            "整体验收合格",
        ),
    ),
    "completion_acceptance": Wording(
        "竣工验收合格",
        "acceptance of completion",
        ("竣工验收", "竣工验收通过", "项目竣工验收合格", "工程竣工验收", "工程竣工验收合格", "completion acceptance"),
    ),
    "handover": Wording("交付使用", "handover", ("正式交付使用", "移交使用", "handing over")),
    "acceptance_and_handover": Wording(
        "验收合格并交付使用",
        "acceptance and handover",
        ("验收合格交付使用", "验收合格且交付使用", "最终验收合格并交付使用", "竣工验收合格并交付使用"),
    ),
    "report": Wording(
        "接到报修",
        "the fault report",
        (
            "报修",
            "接报",
            "接到报修电话",
            "接到报修通知",
            "接到故障通知",
            "接到故障电话",
            "接到报障电话",
            "接到报障",
            "收到报修",
            "收到报修通知",
            "接到故障报修",
            "接到用户报修",
            "接到采购人报修",
            "收到故障通知",
            "fault report",
            "report of the fault",
        ),
        moment=True,
    ),
    "end_of_production": Wording("停产", "the end of production", ("产品停产", "设备停产", "停止生产")),
    "invoice": Wording("收到发票", "receipt of the invoice", ("接到发票", "invoice")),
}
