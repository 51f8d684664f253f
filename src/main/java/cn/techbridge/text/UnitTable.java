package cn.techbridge.text;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * The units that can be combined, each with its spellings, its size in base units and its dimension. Lines read
 * {@code spellings | factor | dimension | offset}; the first spelling is the canonical one. Base units are m, kg, s, A, K, mol, yuan, bit;
 * other names in the dimension column are dimensions of their own.
 */
final class UnitTable {

    /** One unit: value in base units = value × factor + offset. */
    record Atom(String symbol, BigDecimal factor, BigDecimal offset, Map<String, Integer> dimension) {}

    // A month is the twelfth part of a year of 365 days, so that 12 months are exactly one year.
    private static final String TABLE = """
            m 米 公尺|1|m
            km 千米 公里 ㎞|1000|m
            dm 分米|0.1|m
            cm 厘米 公分 ㎝|0.01|m
            mm 毫米 ㎜|0.001|m
            μm um 微米 ㎛|0.000001|m
            nm 纳米 ㎚|0.000000001|m
            Å 埃|0.0000000001|m
            kg 千克 公斤 ㎏|1|kg
            g 克|0.001|kg
            mg 毫克 ㎎|0.000001|kg
            μg ug 微克|0.000000001|kg
            ng 纳克|0.000000000001|kg
            t 吨 公吨|1000|kg
            斤|0.5|kg
            Da|1|Da
            kDa|1000|Da
            s 秒 sec|1|s
            ms 毫秒|0.001|s
            μs us 微秒|0.000001|s
            ns 纳秒|0.000000001|s
            ps 皮秒|0.000000000001|s
            fs 飞秒|0.000000000000001|s
            min 分钟 分|60|s
            h 小时 时 hr|3600|s
            d 天 日 昼夜|86400|s
            周 星期|604800|s
            月 个月|2628000|s
            季度|7884000|s
            年 a yr|31536000|s
            A 安培 安|1|A
            mA 毫安|0.001|A
            μA uA 微安|0.000001|A
            nA|0.000000001|A
            kA 千安|1000|A
            Ah 安时|3600|A 1 s 1
            mAh 毫安时|3.6|A 1 s 1
            K 开尔文|1|K
            ℃ °C 摄氏度 oC|1|K|273.15
            mol 摩尔|1|mol
            mmol 毫摩尔|0.001|mol
            μmol umol|0.000001|mol
            Pa 帕 帕斯卡|1|kg 1 m -1 s -2
            hPa 百帕|100|kg 1 m -1 s -2
            kPa 千帕|1000|kg 1 m -1 s -2
            MPa 兆帕|1000000|kg 1 m -1 s -2
            GPa 吉帕|1000000000|kg 1 m -1 s -2
            bar 巴|100000|kg 1 m -1 s -2
            mmHg 毫米汞柱|133.322387415|kg 1 m -1 s -2
            mbar 毫巴|100|kg 1 m -1 s -2
            N 牛 牛顿|1|kg 1 m 1 s -2
            kN 千牛|1000|kg 1 m 1 s -2
            MN|1000000|kg 1 m 1 s -2
            mN|0.001|kg 1 m 1 s -2
            J 焦 焦耳|1|kg 1 m 2 s -2
            kJ 千焦|1000|kg 1 m 2 s -2
            MJ 兆焦|1000000|kg 1 m 2 s -2
            GJ 吉焦|1000000000|kg 1 m 2 s -2
            mJ 毫焦|0.001|kg 1 m 2 s -2
            Wh 瓦时|3600|kg 1 m 2 s -2
            kWh 度 度电 千瓦时|3600000|kg 1 m 2 s -2
            MWh 兆瓦时|3600000000|kg 1 m 2 s -2
            GWh|3600000000000|kg 1 m 2 s -2
            cal 卡|4.1868|kg 1 m 2 s -2
            kcal 千卡 大卡|4186.8|kg 1 m 2 s -2
            eV|0.0000000000000000001602176634|kg 1 m 2 s -2
            W 瓦 瓦特|1|kg 1 m 2 s -3
            mW 毫瓦|0.001|kg 1 m 2 s -3
            μW uW|0.000001|kg 1 m 2 s -3
            kW 千瓦|1000|kg 1 m 2 s -3
            MW 兆瓦|1000000|kg 1 m 2 s -3
            GW 吉瓦|1000000000|kg 1 m 2 s -3
            马力 hp|735.49875|kg 1 m 2 s -3
            V 伏 伏特|1|kg 1 m 2 s -3 A -1
            mV 毫伏|0.001|kg 1 m 2 s -3 A -1
            μV uV|0.000001|kg 1 m 2 s -3 A -1
            kV 千伏|1000|kg 1 m 2 s -3 A -1
            Ω 欧姆 欧 ohm|1|kg 1 m 2 s -3 A -2
            mΩ 毫欧|0.001|kg 1 m 2 s -3 A -2
            kΩ 千欧|1000|kg 1 m 2 s -3 A -2
            MΩ 兆欧|1000000|kg 1 m 2 s -3 A -2
            F 法拉|1|kg -1 m -2 s 4 A 2
            mF|0.001|kg -1 m -2 s 4 A 2
            μF uF 微法|0.000001|kg -1 m -2 s 4 A 2
            nF|0.000000001|kg -1 m -2 s 4 A 2
            pF 皮法|0.000000000001|kg -1 m -2 s 4 A 2
            S 西门子|1|kg -1 m -2 s 3 A 2
            mS|0.001|kg -1 m -2 s 3 A 2
            μS uS|0.000001|kg -1 m -2 s 3 A 2
            T 特斯拉|1|kg 1 s -2 A -1
            mT|0.001|kg 1 s -2 A -1
            Hz 赫兹 赫|1|s -1
            kHz 千赫|1000|s -1
            MHz 兆赫|1000000|s -1
            GHz 吉赫|1000000000|s -1
            THz 太赫兹|1000000000000|s -1
            r 转|1|r
            rpm|0.0166666666666666666666667|r 1 s -1
            L l 升 公升|0.001|m 3
            mL ml 毫升 cc ㏄|0.000001|m 3
            μL uL 微升|0.000000001|m 3
            立方米 方 ㎥|1|m 3
            立方厘米|0.000001|m 3
            平方米 ㎡|1|m 2
            平方厘米|0.0001|m 2
            平方毫米|0.000001|m 2
            平方公里 平方千米|1000000|m 2
            公顷 hm2 ha|10000|m 2
            亩|666.666666666666666666667|m 2
            % 百分点 个百分点 wt% vol% at%|0.01|
            ‰|0.001|
            ppm|0.000001|
            ppb|0.000000001|
            元 人民币 RMB CNY ¥|1|yuan
            千元|1000|yuan
            万元|10000|yuan
            百万元|1000000|yuan
            千万元|10000000|yuan
            亿元|100000000|yuan
            角|0.1|yuan
            分钱|0.01|yuan
            bit 比特|1|bit
            kbit|1000|bit
            Mbit|1000000|bit
            Gbit|1000000000|bit
            B 字节 Byte|8|bit
            KB|8000|bit
            MB|8000000|bit
            GB|8000000000|bit
            TB|8000000000000|bit
            PB|8000000000000000|bit
            bps|1|bit 1 s -1
            kbps|1000|bit 1 s -1
            Mbps|1000000|bit 1 s -1
            Gbps|1000000000|bit 1 s -1
            Tbps|1000000000000|bit 1 s -1
            rad 弧度|1|rad
            mrad|0.001|rad
            μrad urad|0.000001|rad
            ″ 角秒|0.0000048481368110953599|rad
            ° deg|0.0174532925199432957692|rad
            Pa·s Pa.s Pas|1|kg 1 m -1 s -1
            mPa·s mPa.s mPa*s mPas cP|0.001|kg 1 m -1 s -1
            dB 分贝 dB(A) dBA|1|dB
            dBi|1|dBi
            dBm|1|dBm
            lx 勒克斯|1|lx
            lm 流明|1|lm
            cd 坎德拉|1|cd
            Gy|1|Gy
            Bq|1|Bq
            HV|1|HV
            HB HBW|1|HB
            HRC|1|HRC
            NTU|1|NTU
            U|1|U
            IU|1|IU
            CFU cfu|1|CFU
            C|1|C
            fps 帧|1|帧
            px 像素 pixel|1|像素
            FLOPS|1|FLOPS
            TFLOPS|1000000000000|FLOPS
            TOPS|1|TOPS
            目|1|目
            倍|1|倍
            次|1|次
            个|1|个
            台|1|台
            套|1|套
            件|1|件
            条|1|条
            只|1|只
            人|1|人
            株|1|株
            粒|1|粒
            头|1|头
            片|1|片
            批|1|批
            路|1|路
            辆|1|辆
            级|1|级
            层|1|层
            项|1|项
            种|1|种
            张|1|张
            份|1|份
            组|1|组
            户|1|户
            点|1|点
            根|1|根
            颗|1|颗
            篇|1|篇
            幅|1|幅
            架|1|架
            """;

    private static final Map<String, Atom> EXACT = new LinkedHashMap<>();
    private static final Map<String, Atom> ANY_CASE = new HashMap<>();

    static {
        for (String line : TABLE.strip().split("\n")) {
            add(line.split("\\|", -1));
        }
        // People write Mpa and KW; where case decides between two units, the one that engineering texts mean wins.
        for (String preferred :
                new String[] {"MPa", "MW", "MJ", "kW", "mA", "mm", "MΩ", "MB", "Mbps", "mV", "MHz", "ms"}) {
            ANY_CASE.put(preferred.toLowerCase(Locale.ROOT), EXACT.get(preferred));
        }
    }

    private UnitTable() {}

    /** The unit of that spelling, or null; a single Latin letter must have its exact case (5G is no five grams). */
    static Atom find(String spelling) {
        Atom exact = EXACT.get(spelling);
        return exact != null || spelling.length() < 2 ? exact : ANY_CASE.get(spelling.toLowerCase(Locale.ROOT));
    }

    static Set<String> spellings() {
        return EXACT.keySet();
    }

    private static void add(String[] columns) {
        String[] spellings = columns[0].split(" ");
        BigDecimal offset = columns.length > 3 ? new BigDecimal(columns[3]) : BigDecimal.ZERO;
        Atom atom = new Atom(spellings[0], new BigDecimal(columns[1]), offset, dimension(columns[2]));
        for (String spelling : spellings) {
            EXACT.put(Fold.display(spelling), atom);
            ANY_CASE.putIfAbsent(Fold.search(spelling), atom);
        }
    }

    private static Map<String, Integer> dimension(String column) {
        Map<String, Integer> powers = new HashMap<>();
        String[] parts = column.isEmpty() ? new String[0] : column.split(" ");
        for (int i = 0; i < parts.length; i += 2) {
            powers.put(parts[i], i + 1 < parts.length ? Integer.parseInt(parts[i + 1]) : 1);
        }
        return Map.copyOf(powers);
    }
}
