using Gongkai.Screening;

namespace Gongkai.Specs.Screening;

/// <summary>Home addresses, health and minors: what is judged from the words around it. Names are made up.</summary>
public sealed class Persons_And_Homes : ScreeningSpec
{
    [Theory]
    [InlineData("家住鹿鸣镇溪东路18号3栋201室，要求", "address 鹿鸣镇溪东路18号3栋201室")]
    [InlineData("住址为安澜县鹿鸣镇桥头村3组。", "address 安澜县鹿鸣镇桥头村3组")]
    [InlineData("现住址：安澜县鹿鸣镇桥头村三组45号。", "address 安澜县鹿鸣镇桥头村三组45号")]
    [InlineData("王小明，住鹿鸣镇滨江小区2栋1单元5-3。", "address 鹿鸣镇滨江小区2栋1单元5-3")]
    [InlineData("户籍地鹿鸣镇青山村5社，", "address 鹿鸣镇青山村5社")]
    [InlineData("村民王小明患有糖尿病。", "health 糖尿病")]
    [InlineData("王小明，男，精神分裂症，低保", "health 精神分裂症")]
    [InlineData("李秀英（肢体残疾）领取补贴", "health 肢体残疾")]
    [InlineData("学生陈雨桐，14岁，家庭困难。", "minor 14岁")]
    [InlineData("陈雨桐就读于鹿鸣小学三年级（2）班。", "minor 小学三年级（2）班")]
    [InlineData("陈雨桐，2015年3月8日出生。", "minor 2015年3月8日")]
    [InlineData("赵敏（12岁）由祖父母抚养。", "minor 12岁")]
    [InlineData("张敏，2015年6月28日出生。", "minor 2015年6月28日")]
    [InlineData("聂雨桐（9周岁）", "minor 9周岁")]
    [InlineData("学生唐德全，5周岁、", "minor 5周岁")]
    [InlineData("其中郭伟（肢体残疾）领取补贴", "health 肢体残疾")]
    [InlineData("低保户赵丽的妻子身患尿毒症", "health 尿毒症")]
    [InlineData("村民司马浩然患有糖尿病", "health 糖尿病")]
    [InlineData("王强，住址：滨江小区5栋2单元17-1（已办）", "address 滨江小区5栋2单元17-1")]
    [InlineData("王强，家住滨江小区5栋302 备注", "address 滨江小区5栋302")]
    public void What_is_found(string text, string hit) => Assert.Contains(hit, Hits(text));

    [Theory]
    [InlineData("办公地址：鹿鸣镇溪东路18号")]
    [InlineData("通讯地址：鹿鸣镇溪东路18号，邮编404500")]
    [InlineData("住在附近的群众")]
    [InlineData("住房500户、住户120户")]
    [InlineData("住址：鹿鸣镇桥头村***")]
    [InlineData("残疾人两项补贴按一级残疾、二级残疾分档发放。")]
    [InlineData("高血压、糖尿病患者可以申请门诊慢特病待遇。")]
    [InlineData("王某某患有糖尿病。")]
    [InlineData("年满16周岁、未满18周岁的可以申请。")]
    [InlineData("小学三年级开设科学课。")]
    [InlineData("陈雨桐，35岁，任组长。")]
    [InlineData("陈雨桐，1985年3月8日出生。")]
    [InlineData("2024年3月8日，陈雨桐参加会议。")]
    [InlineData("焦虑症（12岁以下）门诊")]
    [InlineData("其中高血压患者1280人，糖尿病患者460人。")]
    [InlineData("凌晨，3岁以上儿童可以入园。")]
    public void What_is_no_personal_data(string text) => Assert.Empty(Hits(text));

    [Fact]
    public void Who_is_a_minor_depends_on_the_day()
    {
        var born = new ScreenedText("陈雨桐，2008年11月29日出生。");

        Assert.Equal(["minor 2008年11月29日"], Hits(born));
        Assert.Empty(Hits(new ScreenedText("陈雨桐，2008年11月28日出生。")));
    }

    [Fact]
    public void The_head_of_a_column_and_the_row_say_what_a_cell_holds()
    {
        Assert.Equal(["address 鹿鸣镇桥头村3组"], Hits(new ScreenedText("鹿鸣镇桥头村3组") { Head = "家庭住址" }));
        Assert.Empty(Hits(new ScreenedText("鹿鸣镇桥头村3组") { Head = "施工地点" }));
        Assert.Equal(["health 二级残疾"], Hits(new ScreenedText("二级残疾") { Head = "等级", Row = "姓名:王小明,等级:二级残疾" }));
        Assert.Equal(["minor 2015-03-08"], Hits(new ScreenedText("2015-03-08") { Head = "出生日期", Row = "姓名:陈雨桐,出生日期:2015-03-08" }));
        Assert.Empty(Hits(new ScreenedText("130503670401001") { Head = "订单编号" }));
    }
}
