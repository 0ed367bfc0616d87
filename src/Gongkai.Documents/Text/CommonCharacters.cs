using System.Collections.Frozen;

namespace Gongkai.Documents.Text;

/// <summary>The characters that Chinese official prose is mostly made of; bytes decoded with the wrong encoding give few of them.</summary>
internal static class CommonCharacters
{
    private const string Simplified =
        "的一是在不了有和人这中大为上个国我以要他时来用们生到作地于出就分对成会可主发年动同工也能下过子说产种面而方后多定行学法所民得经"
        + "十三之进着等部度家电力里如水化高自二理起小物现实加量都两体制机当使点从业本去把性好应开它合还因由其些然前外天政四日那社义事平形"
        + "相全表间样与关各重新线内数正心反你明看原又么利比或但质气第向道命此变条只没结解问意建月公无系军很情者最立代想已通并提直题党程展五"
        + "果料象员革位入常文总次品式活设及管特件长求老头基资边流路级少图山统接知较将组见计别手角期根论运农指几九区强放决西被干做必战先回则"
        + "任取据处队南给色光门即保治北造百规热领七海口东导器压志世金增争济阶油思术极交受联认六共权收证改清己美再采转更单风切打白教速花带安"
        + "场身车例真务具万每目至达走积示议声报斗完类八离华名确才科张信马节话米整空元况今集温传土许步群广石记需段研界拉林律叫且究观越织装影"
        + "算低持音众书布复容儿须际商非验连断深难近矿千周委素技备半办青省列习响约支般史感劳便团往酸历市克何除消构府称太准精值号率族维划选标"
        + "写存候毛亲快效斯院查江型眼王按格养易置派层片始却专状育厂京识适属圆包火住调满县局照参红细引听该铁价严镇乡街申请答延期限章废止款项"
        + "诉讼纠维持终转附录网站栏目培训监督考核责任追究评议依照附注供货征求第三审查签收总计";

    private const string Traditional =
        "這個國時來們對會發動過說產種後學經進電裡現實無與應開還從業點機關間樣數線內體當兩長問題條結沒處見計論運農區強決導壓爭濟階術極聯認權證"
        + "轉單風車務萬達積議聲報類離華確張馬節話許廣記傳況溫據隊給門熱領東執總統設級資邊圖員將組別縣鎮鄉鐵價嚴請答訴訟廢養專廠識適屬層選標準號"
        + "復辦備難連驗團親構稱該調滿細聽書須際歷紅參觀織裝眾兒視訊網頁項規則辭";

    private static readonly FrozenSet<char> Set = (Simplified + Traditional).ToFrozenSet();

    public static bool Contains(char character) => Set.Contains(character);
}
