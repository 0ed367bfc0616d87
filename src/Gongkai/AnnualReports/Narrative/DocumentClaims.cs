namespace Gongkai.AnnualReports.Narrative;

/// <summary>What the text says about normative documents made, repealed and in force.</summary>
internal static class DocumentClaims
{
    private static readonly string[] Making = ["制发", "制定", "印发", "出台", "制作"];

    /// <summary>What else is done with documents; numbers of it are not those of table 2.</summary>
    private static readonly string[] OtherActs = ["公开", "公示", "发布", "公布", "更新", "上传", "推送", "录入", "归集", "报送", "公告", "解读", "备案", "审查", "审核", "清理", "评估", "转发", "转载", "张贴", "宣传"];

    public static Claim? Of(Quantity quantity)
    {
        if (quantity.Unit is not ("件" or "份" or "个" or "部" or "项" or "条") || !SpeaksOfDocuments(quantity, out var named)) return null;
        var clause = quantity.Before;
        if (IsOtherAct(clause) || clause.HasAny("其中", "修改", "修订", "失效", "拟", "涉及", "征求") || quantity.After.HasAny("解读")) return null;
        if (clause.HasAny("现行有效")) return Claim.Of(Measure.DocumentsInForce, quantity, clause.LastOfAny("现行有效"));
        if (clause.HasAny("废止")) return clause.HasAny("制发", "制定") ? null : Claim.Of(Measure.DocumentsRepealed, quantity, clause.LastOfAny("废止"));
        return named && clause.HasAny(Making) ? Claim.Of(Measure.DocumentsMade, quantity, clause.LastOfAny(Making)) : null;
    }

    /// <summary>The clause names them, or is a short one behind a clause that does: 制发规范性文件3件，废止2件.</summary>
    private static bool SpeaksOfDocuments(Quantity quantity, out bool named)
    {
        named = quantity.Before.HasAny("规范性文件") || quantity.After.StartsWithAny("行政规范性文件", "规范性文件");
        if (named) return true;
        var before = quantity.Sentence.Before(quantity.Token.Start);
        var at = before.LastIndexOf("规范性文件", StringComparison.Ordinal);
        return at >= 0 && quantity.Before.Length <= 8 && !IsOtherAct(before[(at + 5)..]);
    }

    private static bool IsOtherAct(string text) => text.Replace("清理废止", "废止", StringComparison.Ordinal).HasAny(OtherActs);
}
