using Gongkai.Office.Journal;

namespace Gongkai.Office.Proactive;

/// <summary>What is done to the ledgers of proactive disclosure.</summary>
public static class ProactiveActs
{
    public static readonly Act ItemRecorded = new("item-recorded", "登记主动公开信息");

    public static readonly Act ItemChanged = new("item-changed", "更正主动公开信息");

    public static readonly Act ItemDrafted = new("item-drafted", "起草信息");

    public static readonly Act ItemSubmitted = new("item-submitted", "送审信息");

    public static readonly Act ItemRecalled = new("item-recalled", "撤回送审");

    public static readonly Act ItemPassed = new("item-passed", "审查通过信息");

    public static readonly Act ItemReturned = new("item-returned", "退回信息");

    public static readonly Act ItemsImported = new("items-imported", "导入其他平台已公开的信息");

    public static readonly Act InquiryAsked = new("item-inquiry-asked", "协商或者报请确定");

    public static readonly Act InquiryAnswered = new("item-inquiry-answered", "答复协商或者报请");

    public static readonly Act InquiryAnswerRecorded = new("item-inquiry-answer-recorded", "登记协商或者报请的答复");

    public static readonly Act InquiryWithdrawn = new("item-inquiry-withdrawn", "撤回协商或者报请");

    public static readonly Act ItemScheduled = new("item-scheduled", "定时发布信息");

    public static readonly Act ScheduleStopped = new("item-schedule-stopped", "停止定时发布信息");

    public static readonly Act ItemPublished = new("item-published", "发布信息");

    public static readonly Act ItemWithdrawn = new("item-withdrawn", "撤下信息");

    public static readonly Act DraftDiscarded = new("item-draft-discarded", "放弃稿件");

    public static readonly Act AttachmentAdded = new("item-attachment-added", "添加附件");

    public static readonly Act AttachmentRemoved = new("item-attachment-removed", "移除附件");

    public static readonly Act ChannelReleaseRecorded = new("channel-release-recorded", "登记其他渠道公开");

    public static readonly Act ChannelReleaseRemoved = new("channel-release-removed", "移除其他渠道公开登记");

    public static readonly Act Reassessed = new("withheld-reassessed", "评估审查不公开信息");

    public static readonly Act GuideIssued = new("guide-issued", "公布公开指南");

    public static readonly Act IndexPatternSet = new("index-pattern-set", "设定索引号规则");

    public static readonly Act ItemVoided = new("item-voided", "作废主动公开信息登记");

    public static readonly Act DocumentRecorded = new("normative-document-recorded", "登记规章或者行政规范性文件");

    public static readonly Act DocumentChanged = new("normative-document-changed", "更正规章或者行政规范性文件");

    public static readonly Act DocumentRepealed = new("normative-document-repealed", "登记文件废止");

    public static readonly Act DocumentAmended = new("normative-document-amended", "登记文件修改");

    public static readonly Act AmendmentRemoved = new("normative-document-amendment-removed", "移除文件修改登记");

    public static readonly Act ExplanationWaived = new("normative-document-explanation-waived", "说明无需解读");

    public static readonly Act DocumentAssessed = new("normative-document-assessed", "登记清理评估");

    public static readonly Act DocumentVoided = new("normative-document-voided", "作废规章或者行政规范性文件登记");

    public static readonly Act DecisionRecorded = new("decision-recorded", "登记行政决定");

    public static readonly Act DecisionChanged = new("decision-changed", "更正行政决定");

    public static readonly Act DecisionReversed = new("decision-reversed", "登记行政处罚决定变更、撤销");

    public static readonly Act DecisionVoided = new("decision-voided", "作废行政决定登记");

    public static readonly Act ChargeRecorded = new("charge-recorded", "登记行政事业性收费");

    public static readonly Act ChargeChanged = new("charge-changed", "更正行政事业性收费");

    public static readonly Act ChargeVoided = new("charge-voided", "作废行政事业性收费登记");
}
