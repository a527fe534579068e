namespace IpGraph.Graph.Search;

/// <summary>Characters that stand for several, such as ㈱ for 株.</summary>
static class Ligatures
{
    public static string? Find(int character) => character switch
    {
        '㈱' => "株",
        '㈲' => "有",
        '㈳' => "社",
        '㈶' => "財",
        '㍿' => "株式会社",
        '㋿' => "令和",
        '㍻' => "平成",
        '㍼' => "昭和",
        '㎡' => "m2",
        '㎥' => "m3",
        '㎏' => "kg",
        '㎞' => "km",
        '㌔' => "キロ",
        '㌘' => "グラム",
        '㌢' => "センチ",
        '㌫' => "パーセント",
        '№' => "no",
        '℡' => "tel",
        '²' => "2",
        '³' => "3",
        'ß' => "ss",
        'æ' or 'Æ' => "ae",
        'œ' or 'Œ' => "oe",
        'ﬁ' => "fi",
        'ﬂ' => "fl",
        _ => null,
    };
}
