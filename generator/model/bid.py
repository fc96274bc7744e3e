"""A whole bid: everything a document may print, merged from its layers."""

from __future__ import annotations

from typing import Annotated

from generator.model.bidder import Bidder, Signatories
from generator.model.choice import Choice, reads
from generator.model.delivery import Acceptance, Delivery, Installation, TrialRun
from generator.model.faults import FaultHandling, Step
from generator.model.fields import field
from generator.model.file_names import DEFAULT
from generator.model.forms import CustomerFile, Form, Improvement, InformationSource, Report
from generator.model.goods import Product, Spares
from generator.model.guard import Guard
from generator.model.leaves import FileNames, Text
from generator.model.liability import Letter, Penalty
from generator.model.limits import Approval, Limit
from generator.model.manufacturer import Manufacturer
from generator.model.organisation import Complaints, Indicator, Person, Scenario, TechnicalService
from generator.model.preparedness import Preparedness
from generator.model.project import Project
from generator.model.proposal import Proposal
from generator.model.quality import BidSecurity, Payment, QualityAssurance, QualityMeasure, Retention, Security
from generator.model.record import Record
from generator.model.returns import Returns
from generator.model.service import Charges, FollowUp, Maintenance, MaintenanceContract, Service, Upgrade
from generator.model.submission import InternalNote, Submission
from generator.model.teams import ConductRule, ProjectGroup, ServiceRole
from generator.model.terms import Term
from generator.model.training import Course
from generator.model.waivers import RuleSetting, Waiver
from generator.model.warranty import Warranty
from generator.quantities import Locale


class Language(Choice):
    """The language of the documents."""

    CHINESE = ("zh-CN", "简体中文")

    @property
    def locale(self) -> Locale:
        """The folder of templates, and the spelling of values."""
        return _LOCALES[self]


_LOCALES: dict[Language, Locale] = {Language.CHINESE: "zh-CN"}


class Bid(Record):
    """One bid."""

    language: Annotated[Language, reads(Language)] = field(
        "语言", "文件的语言", example="zh-CN", default=Language.CHINESE
    )
    documents: tuple[Text, ...] = field("文件", "要生成的文件种类", example="[commitment-letter]", default=())
    file_names: FileNames = field(
        "文件命名",
        "生成的文件怎样命名：花括号里可写 序号、名称、项目编号、项目名称、包号、投标人",
        example='"{序号}-{名称}"',
        default=DEFAULT,
    )
    style: Text | None = field("样式", "版式名称；不写则用各文件种类自己的版式", example="standard", default=None)
    project: Project = field("项目", "所投的项目")
    bidder: Bidder = field("投标人", "投标单位")
    signatories: Signatories = field("签署", "谁签字、盖什么章", default=Signatories.model_construct())
    products: tuple[Product, ...] = field("产品清单", "所投产品", default=())
    warranty: Warranty | None = field("质保", "质保期、范围与除外责任", default=None)
    service: Service | None = field("服务", "服务渠道与网点", default=None)
    people: tuple[Person, ...] = field("服务人员", "服务团队的人员", default=())
    roles: tuple[ServiceRole, ...] = field("服务岗位", "服务部门的岗位与职责", default=())
    conduct: tuple[ConductRule, ...] = field("行为规范", "上门服务人员的行为规范", default=())
    project_group: ProjectGroup | None = field("项目小组", "中标后成立的项目领导小组", default=None)
    technical_services: tuple[TechnicalService, ...] = field("技术服务", "质保维修以外的技术服务", default=())
    intake: tuple[Step, ...] = field("受理流程", "从报修到回访的步骤", default=())
    faults: FaultHandling | None = field("故障处理", "故障分级与响应、到场、修复时限", default=None)
    emergency: tuple[Step, ...] = field("应急维修", "应急维修的步骤", default=())
    maintenance: Maintenance | None = field("保养", "质保期内的定期保养", default=None)
    follow_up: FollowUp | None = field("回访", "定期回访", default=None)
    forms: tuple[Form, ...] = field("表单", "服务过程中填写的表单", default=())
    reports: tuple[Report, ...] = field("定期报告", "由表单汇总的定期报告", default=())
    customer_file: CustomerFile | None = field("用户档案", "为采购人建立的档案", default=None)
    information: tuple[InformationSource, ...] = field("信息来源", "表单以外的信息来源", default=())
    improvement: tuple[Improvement, ...] = field("改进闭环", "问题怎样变成改进", default=())
    complaints: Complaints | None = field("投诉", "投诉的受理与办结", default=None)
    indicators: tuple[Indicator, ...] = field("服务考核", "服务质量的考核指标", default=())
    scenarios: tuple[Scenario, ...] = field("应急预案", "各种突发情况的预案", default=())
    preparedness: Preparedness | None = field("应急准备", "应急组织、储备与演练", default=None)
    upgrade: Upgrade | None = field("软件升级", "软件升级", default=None)
    charges: Charges | None = field("质保外收费", "质保范围以外维修的收费", default=None)
    maintenance_contract: MaintenanceContract | None = field("维护合同", "质保期满后可签订的维护合同", default=None)
    returns: Returns | None = field("退货", "退货的期限、情形与步骤", default=None)
    training: tuple[Course, ...] = field("培训", "培训课程", default=())
    spares: Spares | None = field("备品备件", "备品备件供应", default=None)
    delivery: Delivery | None = field("交货", "交货期、地点与随货资料", default=None)
    installation: Installation | None = field("安装调试", "安装调试的工期与步骤", default=None)
    trial_run: TrialRun | None = field("试运行", "试运行期限与标准", default=None)
    acceptance: Acceptance | None = field("验收", "验收的阶段、方法与标准", default=None)
    quality: tuple[QualityMeasure, ...] = field("质量措施", "各环节的质量措施", default=())
    quality_assurance: QualityAssurance | None = field("质量保证", "质量体系、标准、追溯与责任", default=None)
    manufacturer: Manufacturer | None = field("制造商", "所投产品的制造商及其支持", default=None)
    performance_security: Security | None = field("履约保证金", "履约保证金", default=None)
    bid_security: BidSecurity | None = field("投标保证金", "投标保证金", default=None)
    retention: Retention | None = field("质量保证金", "预留的质量保证金", default=None)
    payments: tuple[Payment, ...] = field("付款", "付款的条件与比例", default=())
    penalties: tuple[Penalty, ...] = field("违约责任", "违约金", default=())
    letter: Letter = field("承诺书", "只用于承诺书的内容", default=Letter.model_construct())
    proposal: Proposal | None = field("产品建议", "产品建议书的内容", default=None)
    submission: Submission | None = field("递交", "怎样递交投标文件", default=None)
    guard: Guard = field("名称管控", "不得出现和允许出现的名称", internal=True, default=Guard.model_construct())
    limits: tuple[Limit, ...] = field(
        "承诺限值", "不经批准可以承诺到多少；下层文件只能增加", internal=True, accumulates=True, default=()
    )
    approvals: tuple[Approval, ...] = field("超限批准", "获准超出限值的承诺", internal=True, default=())
    waivers: tuple[Waiver, ...] = field("豁免", "看过并认可的检查发现", internal=True, default=())
    rules: tuple[RuleSetting, ...] = field("规则设定", "各条检查规则算错误、警告还是提示", internal=True, default=())
    terms: tuple[Term, ...] = field("统一用词", "同义词组中统一使用的词", internal=True, default=())
    internal: tuple[InternalNote, ...] = field(
        "内部", "只供公司内部使用的规定和情况，任何文件都不印", internal=True, default=()
    )
