package cn.techbridge.support;

/** Named listings that tests speak of. */
public final class Samples {
    /** USCCs that are well-formed and belong to test organisations. */
    public static final String TTO = "12100000400000624D";

    public static final String OTHER_TTO = "914403001922038216";
    public static final String FACTORY = "91330100799655058B";

    private Samples() {}

    /** A coating for cutting tools, ready for use, with figures. */
    public static String coating(String externalId) {
        return """
                {"externalId":"%s","title":"立方氮化硼CBN刀具纳米涂层制备技术","oneLine":"刀具寿命提高2.5倍",
                "problemSolved":"淬硬钢高速切削时刀具磨损快、换刀频繁","summary":"采用电弧离子镀在CBN刀具表面沉积纳米多层涂层，硬度达到35GPa，在淬硬钢切削中刀具寿命提高2.5倍。",
                "keywords":["刀具涂层","氮化硼","切削"],"indicators":[{"name":"硬度","op":"GE","value":35,"unit":"GPa"}],
                "fieldCodes":["804"],"industryCodes":["3425"],"regionCode":"120104","trl":7,"cooperationModes":["LICENSE"],
                "price":{"mode":"RANGE","min":"300000","max":"800000"},"ipRights":[{"type":"INVENTION","status":"GRANTED"}],
                "restricted":{"detail":"靶材配比见附件","contactName":"张工程师","phone":"13800001234","email":"zhang@example.org"}}""".formatted(externalId).replace("\n", "");
    }

    /** Wastewater, another field. */
    public static String membrane(String externalId) {
        return """
                {"externalId":"%s","title":"印染废水石墨烯膜深度处理装置","summary":"以石墨烯改性膜处理印染废水，COD去除率92%%，吨水电耗0.8kWh。",
                "keywords":["石墨烯","废水处理"],"fieldCodes":["701"],"regionCode":"130200","trl":5,"cooperationModes":["TRANSFER","EQUITY"]}""".formatted(externalId).replace("\n", "");
    }

    /** A demand that the coating solves. */
    public static String toolWear(String externalId) {
        return """
                {"externalId":"%s","title":"淬硬钢切削刀具磨损快，寻求刀具涂层技术","problem":"我厂加工淬硬钢零件时刀具磨损快，每班换刀6次，希望找到硬度不低于30GPa的刀具涂层。",
                "indicators":[{"name":"涂层硬度","op":"GE","value":30000,"unit":"MPa","must":true}],"fieldCodes":["804"],
                "regionCode":"120111","trlMin":6,"cooperationModes":["LICENSE"],"budget":{"max":"1000000"},
                "restricted":{"contactName":"李厂长","phone":"13900005678"}}""".formatted(externalId).replace("\n", "");
    }
}
