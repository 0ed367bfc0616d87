using Gongkai.Office.Journal;

namespace Gongkai.Office.Proactive.Offline;

/// <summary>What is done about boards, screens and meetings.</summary>
public static class OfflineActs
{
    public static readonly Act PlaceRecorded = new("place-recorded", "登记公开场所");

    public static readonly Act PlaceChanged = new("place-changed", "更正公开场所");

    public static readonly Act PlaceVoided = new("place-voided", "作废公开场所登记");

    public static readonly Act PlaceInspected = new("place-inspected", "巡查公开场所");

    public static readonly Act PlaceFixed = new("place-fixed", "登记公开场所整改");

    public static readonly Act NoticesPosted = new("notices-posted", "登记张贴");

    public static readonly Act NoticeChanged = new("notice-changed", "更正张贴");

    public static readonly Act NoticeVoided = new("notice-voided", "作废张贴登记");

    public static readonly Act NoticesTakenDown = new("notices-taken-down", "登记撤下张贴");

    public static readonly Act PostingPhotographed = new("posting-photographed", "补充张贴照片");

    public static readonly Act SupplyPrepared = new("supply-prepared", "整理向档案馆、图书馆提供的信息");

    public static readonly Act SupplyHandedOver = new("supply-handed-over", "登记移交档案馆、图书馆");

    public static readonly Act SupplyVoided = new("supply-voided", "作废向档案馆、图书馆提供的登记");

    public static readonly Act ComplaintRecorded = new("village-complaint-recorded", "登记村务公开的反映");

    public static readonly Act ComplaintChanged = new("village-complaint-changed", "更正村务公开的反映");

    public static readonly Act ComplaintConcluded = new("village-complaint-concluded", "办结村务公开的反映");

    public static readonly Act ComplaintVoided = new("village-complaint-voided", "作废村务公开的反映");

    public static readonly Act VillageAffairsSet = new("village-affairs-set", "设定村务公开规则");

    public static readonly Act MeetingRecorded = new("meeting-recorded", "登记会议");

    public static readonly Act MeetingChanged = new("meeting-changed", "更正会议登记");

    public static readonly Act MeetingAddedTo = new("meeting-added-to", "补充会议登记");

    public static readonly Act MeetingVoided = new("meeting-voided", "作废会议登记");

    public static readonly Act AssessmentRecorded = new("impact-assessment-recorded", "登记个人信息保护影响评估");

    public static readonly Act AssessmentChanged = new("impact-assessment-changed", "更正个人信息保护影响评估");

    public static readonly Act AssessmentVoided = new("impact-assessment-voided", "作废个人信息保护影响评估");

    public static readonly Act ListPrepared = new("subsidy-list-prepared", "上传补贴名单");

    public static readonly Act ListMasked = new("subsidy-list-masked", "遮盖补贴名单");

    public static readonly Act ListReleased = new("subsidy-list-released", "发布补贴名单");

    public static readonly Act ListRemoved = new("subsidy-list-removed", "撤下补贴名单");

    public static readonly Act ListErased = new("subsidy-list-erased", "删除期满的补贴名单");

    public static readonly Act ListVoided = new("subsidy-list-voided", "作废补贴名单");

    public static readonly Act MeetingQuestionAnswered = new("meeting-question-answered", "答复会议上提出的问题");
}
