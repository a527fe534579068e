using System.Collections.Frozen;

namespace IpGraph.Graph.Search;

/// <summary>Old and variant forms of kanji, as they stand in names, and the forms that are usual today.</summary>
static class KanjiVariants
{
    const string Old =
        "亞惡壓圍醫爲壹隱榮營衞驛圓鹽緣艷應歐毆櫻奧橫溫穩假價畫會壞懷繪擴殼覺學嶽樂渴勸卷寬歡觀關陷巖顏歸氣龜僞戲犧舊據擧虛峽挾狹鄕曉區驅勳薰徑惠揭攜溪經繼莖螢輕鷄藝擊缺儉劍圈檢權獻硏縣險顯"
        + "驗嚴效廣恆鑛號國黑濟碎齋劑册雜參慘棧蠶贊殘絲齒兒辭濕實寫舍釋壽收從澁獸縱肅處緖敍將涉燒稱奬條狀乘剩壤孃讓釀觸囑眞寢愼盡圖粹醉隨髓數樞聲靜齊竊攝專戰淺潛纖踐錢禪雙壯搜插爭總聰莊裝騷增"
        + "臟藏屬續墮體對帶滯臺瀧擇澤單擔膽團彈斷癡遲晝蟲鑄廳聽鎭遞鐵轉點傳黨盜燈當鬪德獨讀屆繩貳惱腦霸廢拜賣麥發髮拔蠻祕濱拂佛竝變邊辨瓣辯寶豐沒飜槇萬滿默彌藥譯豫餘與譽搖樣謠來賴亂覽兩獵綠淚"
        + "壘勵禮靈齡戀爐勞樓錄灣髙﨑濵彥晉淸";

    const string Today =
        "亜悪圧囲医為壱隠栄営衛駅円塩縁艶応欧殴桜奥横温穏仮価画会壊懐絵拡殻覚学岳楽渇勧巻寛歓観関陥巌顔帰気亀偽戯犠旧拠挙虚峡挟狭郷暁区駆勲薫径恵掲携渓経継茎蛍軽鶏芸撃欠倹剣圏検権献研県険顕"
        + "験厳効広恒鉱号国黒済砕斎剤冊雑参惨桟蚕賛残糸歯児辞湿実写舎釈寿収従渋獣縦粛処緒叙将渉焼称奨条状乗剰壌嬢譲醸触嘱真寝慎尽図粋酔随髄数枢声静斉窃摂専戦浅潜繊践銭禅双壮捜挿争総聡荘装騒増"
        + "臓蔵属続堕体対帯滞台滝択沢単担胆団弾断痴遅昼虫鋳庁聴鎮逓鉄転点伝党盗灯当闘徳独読届縄弐悩脳覇廃拝売麦発髪抜蛮秘浜払仏並変辺弁弁弁宝豊没翻槙万満黙弥薬訳予余与誉揺様謡来頼乱覧両猟緑涙"
        + "塁励礼霊齢恋炉労楼録湾高崎浜彦晋清";

    static readonly FrozenDictionary<char, char> UsualForms =
        Old.Zip(Today).ToFrozenDictionary(pair => pair.First, pair => pair.Second);

    public static char Usual(char kanji) => UsualForms.GetValueOrDefault(kanji, kanji);
}
