"""Names that people give to events and that say something else than any event, or could say two things.

Printed in an event's own wording, they would promise what nobody wrote. So they are refused, and what they may have
been meant for is offered.
"""

from __future__ import annotations

import re
from functools import cache

_OFFERS: tuple[tuple[tuple[str, ...], tuple[str, ...]], ...] = (
    # Sent or received?
    (
        ("中标", "中标通知", "中标通知书", "收到中标通知", "接到中标通知", "确定中标", "中标公告", "中标结果公告"),
        ("中标通知书发出", "收到中标通知书"),
    ),
    (("供货通知", "送货通知", "发出供货通知", "下达供货通知"), ("收到供货通知",)),
    # A notice of dispatch goes from the seller to the buyer.
    (("发货通知", "收到发货通知", "接到发货通知", "发货", "供货", "备货"), ("收到供货通知", "到货")),
    (("订单", "下达订单", "下单", "发出订单", "采购订单"), ("收到订单",)),
    (("发票", "开票", "开具发票", "提供发票", "收到合格发票", "收到增值税发票"), ("收到发票",)),
    # Of what?
    (
        (
            *("通知", "收到通知", "接到通知", "接通知", "收到书面通知", "接到书面通知", "接到用户通知", "接到客户通知"),
            *("接到采购人通知", "收到采购人通知", "接到甲方通知", "接到电话", "接到用户电话", "接到采购人电话"),
        ),
        ("接到报修", "收到供货通知"),
    ),
    (("故障", "发生故障", "故障发生", "出现故障"), ("接到报修",)),
    (("生效", "正式生效"), ("合同生效",)),
    (("合同", "签订", "签署", "合同签订生效", "合同签订并生效"), ("合同签订", "合同生效")),
    # Handed to the carrier, at the site, or fit for use?
    (
        ("交货", "交货完成", "送货", "送达", "到场", "进场", "到货签收", "签收", "货物签收", "到货验收", "delivery"),
        ("到货",),
    ),
    (("到货验收合格", "设备验收合格", "货物验收合格", "开箱验收合格"), ("到货", "最终验收合格")),
    (("交付", "货物交付", "设备交付", "移交", "正式交付", "交付完成"), ("到货", "交付使用")),
    (("使用", "投入使用", "正式投入使用", "投用", "启用", "上线", "正式上线"), ("交付使用", "试运行通过")),
    (("验收合格并投入使用", "验收合格投入使用", "验收合格后投入使用"), ("验收合格并交付使用", "最终验收合格")),
    # Begun or ended, and with or without commissioning?
    (
        (
            *("安装", "调试", "安装调试", "安装完成", "安装完毕", "安装结束", "调试完成", "调试完毕", "安装调试合格"),
            *("installation", "completionofinstallation", "installationcompleted"),
        ),
        ("安装调试完成",),
    ),
    (("初步验收完成", "初验完成"), ("初步验收合格",)),
    (("最终验收完成", "终验完成", "竣工", "完工", "竣工验收完成"), ("最终验收合格", "安装调试完成")),
    (
        ("验收", "项目验收", "设备验收", "货物验收", "工程验收", "验收完成", "验收完毕", "验收结束", "acceptance"),
        ("最终验收合格", "初步验收合格"),
    ),
    (
        (
            *("试运行", "上线试运行", "系统试运行", "试运行结束", "试运行期满", "试运行完成", "试运行期结束", "试用"),
            *("trialrun", "trialrunend"),
        ),
        ("试运行通过",),
    ),
)
_BEGUN = re.compile(r"(?:开始|起始|启动)+$")


@cache
def _offers() -> dict[str, tuple[str, ...]]:
    return {name: offered for names, offered in _OFFERS for name in names}


def offers(name: str) -> tuple[str, ...]:
    """Return the wordings of events for which the name may have been meant; none where nothing is known of it.

    Takes the name in lower case without spaces. The beginning of something (试运行开始) is offered its end: no event
    here is a beginning.
    """
    return _offers().get(name) or _offers().get(_BEGUN.sub("", name), ())
