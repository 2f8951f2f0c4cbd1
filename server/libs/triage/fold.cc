#include "libs/triage/fold.h"

#include <algorithm>
#include <array>
#include <utility>

namespace xinglin::triage::engine {
namespace {

// Traditional and simplified by turns: those that people complain with. Sorted when first used.
constexpr std::string_view kTraditional =
    "頭头臉脸頸颈腦脑鼻鼻聽听視视覺觉齒齿齦龈喉喉嚨咙膚肤臟脏腸肠膽胆腎肾膀膀關关節节脊脊髒脏腳脚腫肿脹胀癢痒療疗藥药醫医診诊"
    "症症發发燒烧熱热嘔呕瀉泻痙痉攣挛昏昏暈晕癱瘫癲癫瘋疯傷伤殘残斷断裂裂潰溃瘡疮膿脓癬癣疹疹蕁荨蘇苏氣气喘喘嗆呛塞塞體体溫温"
    "壓压心心臟脏慌慌悶闷緊紧張张嚴严重重輕轻變变壞坏這这個个們们說说話话時时間间從从來来後后還还沒没無无過过現现開开問问請请歲岁"
    "嬰婴兒儿媽妈爺爷奶奶孫孙婦妇產产懷怀經经帶带環环陰阴莖茎睪睾尿尿頻频痠酸麻麻僵僵彎弯軟软難难動动擡抬撞撞跌跌車车禍祸"
    "貓猫狗狗蟲虫蛇蛇蜂蜂釘钉針针鏽锈銹锈鈕纽電电觸触溺溺燙烫煙烟醉醉過过敏敏飲饮飯饭麵面雞鸡魚鱼蝦虾蛋蛋飽饱餓饿瘦瘦肥肥"
    "減减輕轻總总點点兩两幾几萬万億亿週周禮礼拜拜曆历號号測测檢检查查結结節节報报單单陽阳陰阴養养補补鈣钙鐵铁鹽盐糖糖"
    "慮虑鬱郁憂忧緒绪殺杀歡欢樂乐懼惧驚惊夢梦憶忆癡痴惱恼煩烦覺觉睏困眠眠劑剂膠胶顆颗貼贴抹抹塗涂擦擦縫缝線线紅红黃黄綠绿"
    "藍蓝黑黑紫紫顏颜塊块條条腰腰圍围雙双單单邊边側侧裡里內内側侧麼么為为與与對对應应該该當当會会嗎吗給给讓让將将";

using Pair = std::pair<std::string_view, std::string_view>;

const std::vector<Pair>& simplified() {
    static const std::vector<Pair> table = [] {
        std::vector<Pair> pairs;
        for (std::size_t at = 0; at + 5 < kTraditional.size(); at += 6) {
            const Pair pair{kTraditional.substr(at, 3), kTraditional.substr(at + 3, 3)};
            if (pair.first != pair.second) pairs.push_back(pair);
        }
        std::ranges::sort(pairs);
        return pairs;
    }();
    return table;
}

// What stands for the character, and how the engine writes it.
std::string_view folded_char(std::string_view one) {
    static constexpr auto kMarks = std::to_array<Pair>({{"’", ""}, {"‘", ""}, {"“", " "}, {"”", " "}, {"　", " "}, {"．", "."},
                                                 {"：", ":"}, {"（", "("}, {"）", ")"}, {"–", " "}});
    for (const auto& [from, to] : kMarks) {
        if (one == from) return to;
    }
    const auto found = std::ranges::lower_bound(simplified(), one, {}, &Pair::first);
    return found != simplified().end() && found->first == one ? found->second : one;
}

constexpr std::string_view kKept = "，！？；";   // Full-width marks that end a clause stay as they are.

// U+FF01 to U+FF5E stand for ASCII 0x21 to 0x7E.
char half_width(std::string_view one) {
    if (one.size() != 3 || kKept.find(one) != std::string_view::npos) return 0;
    const unsigned point = (unsigned(one[0] & 0x0F) << 12) | (unsigned(one[1] & 0x3F) << 6) | unsigned(one[2] & 0x3F);
    return point >= 0xFF01 && point <= 0xFF5E ? static_cast<char>(point - 0xFF01 + 0x21) : char(0);
}

bool is_whole(std::string_view text, std::size_t at, std::size_t size) {
    if (at + size > text.size() || (size == 1 && static_cast<unsigned char>(text[at]) >= 0x80)) return false;
    for (std::size_t i = 1; i < size; ++i) {
        if (is_char_start(text[at + i])) return false;
    }
    return true;
}

class Folding {
 public:
    explicit Folding(std::string_view given) : given_(given) {
        folded_.text.reserve(given.size());
        folded_.origin.reserve(given.size() + 1);
    }
    Folded run() {
        for (std::size_t at = 0; at < given_.size();) at += take(at);
        folded_.origin.push_back(static_cast<std::uint32_t>(given_.size()));
        return std::move(folded_);
    }

 private:
    std::size_t take(std::size_t at) {
        std::size_t size = char_size(given_[at]);
        if (!is_whole(given_, at, size)) {
            put(" ", at);
            return 1;
        }
        const std::string_view one = given_.substr(at, size);
        if (size == 1) {
            ascii(one[0], at);
        } else if (one == "痛" && folded_.text.ends_with("疼")) {
            return size;   // 疼痛 is 疼.
        } else if (const char narrow = half_width(one)) {
            ascii(narrow, at);
        } else {
            put(folded_char(one), at);
        }
        return size;
    }
    void ascii(char byte, std::size_t at) {
        if (byte == '\r' || byte == '\'') return;   // People leave apostrophes out.
        const bool hyphen = byte == '-' && at + 1 < given_.size() && given_[at + 1] != ' ';
        if (byte == '\t' || byte == ' ' || hyphen || (byte > 0 && byte < ' ' && byte != '\n')) byte = ' ';
        if (byte == ' ' && (folded_.text.empty() || folded_.text.back() == ' ')) return;
        if (byte >= 'A' && byte <= 'Z') byte = static_cast<char>(byte - 'A' + 'a');
        put({&byte, 1}, at);
    }
    void put(std::string_view bytes, std::size_t at) {
        if (bytes == " " && !folded_.text.empty() && folded_.text.back() == ' ') return;
        for (char byte : bytes) {
            folded_.text.push_back(byte);
            folded_.origin.push_back(static_cast<std::uint32_t>(at));
        }
    }
    std::string_view given_;
    Folded folded_;
};

}  // namespace

Folded fold(std::string_view given) { return Folding(given).run(); }

std::size_t clause_mark(std::string_view text, std::size_t at) {
    const char byte = text[at];
    if (byte == ',' || byte == ';' || byte == '!' || byte == '?' || byte == '\n') return 1;
    if (byte == '.') return at > 0 && at + 1 < text.size() && is_digit(text[at - 1]) && is_digit(text[at + 1]) ? 0 : 1;
    for (std::string_view mark : {"。", "！", "？", "；", "，", "…"}) {
        if (text.substr(at, mark.size()) == mark) return mark.size();
    }
    return 0;
}

bool ends_sentence(std::string_view text, std::size_t at) {
    const std::size_t mark = clause_mark(text, at);
    return mark > 0 && text[at] != ',' && text.substr(at, mark) != "，";
}

}  // namespace xinglin::triage::engine
