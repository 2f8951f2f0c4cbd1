#include "libs/triage/person.h"

#include <algorithm>
#include <array>

namespace xinglin::triage::engine {
namespace {

using Word = std::string_view;

struct Usual {
    Word word;
    double age;    // Minutes; 0 when the word says none.
    int sex;       // 0 female, 1 male, -1 not said.
};
// The word that stands first in the text decides; the longer is tried first.
constexpr auto kWords = std::to_array<Usual>({{"新生儿", 14 * kDay, -1}, {"刚出生", 7 * kDay, -1}, {"婴儿", 8 * kMonth, -1}, {"宝宝", 2 * kYear, -1},
                                        {"宝贝", 2 * kYear, -1}, {"孩子", 6 * kYear, -1}, {"小孩", 5 * kYear, -1}, {"娃", 4 * kYear, -1},
                                        {"小朋友", 5 * kYear, -1}, {"儿子", 7 * kYear, 1}, {"女儿", 7 * kYear, 0}, {"闺女", 7 * kYear, 0},
                                        {"孙子", 5 * kYear, 1}, {"孙女", 5 * kYear, 0}, {"初中", 14 * kYear, -1}, {"高中生", 16 * kYear, -1},
                                        {"小学", 9 * kYear, -1}, {"幼儿园", 5 * kYear, -1}, {"奶奶", 75 * kYear, 0}, {"外婆", 75 * kYear, 0},
                                        {"姥姥", 75 * kYear, 0}, {"爷爷", 75 * kYear, 1}, {"外公", 75 * kYear, 1}, {"姥爷", 75 * kYear, 1},
                                        {"老太太", 75 * kYear, 0}, {"老人", 75 * kYear, -1}, {"妈", 0, 0}, {"母亲", 0, 0}, {"爸", 0, 1}, {"父亲", 0, 1},
                                        {"老婆", 0, 0}, {"媳妇", 0, 0}, {"老公", 0, 1}, {"女士", 0, 0}, {"先生", 0, 1}, {"女性", 0, 0}, {"男性", 0, 1},
                                        {"女", 0, 0}, {"男", 0, 1}, {"newborn", 14 * kDay, -1}, {"neonate", 14 * kDay, -1},
                                        {"infant", 8 * kMonth, -1}, {"baby", 10 * kMonth, -1}, {"toddler", 2 * kYear, -1}, {"my son", 7 * kYear, 1},
                                        {"my daughter", 7 * kYear, 0}, {"my child", 6 * kYear, -1}, {"my kid", 6 * kYear, -1},
                                        {"grandmother", 75 * kYear, 0}, {"grandfather", 75 * kYear, 1}, {"elderly", 75 * kYear, -1},
                                        {"teenager", 15 * kYear, -1}, {"boy", 8 * kYear, 1}, {"girl", 8 * kYear, 0}, {"woman", 0, 0}, {"female", 0, 0},
                                        {"mother", 0, 0}, {"wife", 0, 0}, {"husband", 0, 1}, {"father", 0, 1}, {"man", 0, 1}, {"male", 0, 1}});
// These hold the words above and mean nobody.
constexpr auto kNobody = std::to_array<Word>({"男科", "妇女", "要孩子", "女生宿舍", "生孩子", "怀孩子", "男朋友", "女朋友", "传染给孩子", "传染孩子", "影响孩子", "影响宝宝",
                                        "对宝宝", "对孩子", "没有孩子", "没孩子", "有个孩子", "带孩子", "看孩子", "生完孩子", "给孩子喂奶", "给宝宝喂奶", "遗传给孩子",
                                        "孩子他爸", "孩子爸", "抱着孩子", "两个孩子的"});

bool stands(std::string_view text, std::size_t at, Word word) {
    if (static_cast<unsigned char>(word[0]) >= 0x80) return true;
    const std::size_t end = at + word.size();
    return (at == 0 || !is_latin(text[at - 1])) && (end == text.size() || !is_latin(text[end]) || text[end] == 's');
}

bool means_nobody(std::string_view text, std::size_t at) {
    for (Word word : kNobody) {
        for (std::size_t back = 0; back <= word.size() && back <= at; ++back) {
            if (text.substr(at - back, word.size()) == word) return true;
        }
    }
    return false;
}

std::optional<Sex> sex_of(int sex) {
    if (sex < 0) return std::nullopt;
    return sex == 1 ? Sex::Male : Sex::Female;
}

// "45 F": the letter behind the age.
std::optional<Sex> letter_after(std::string_view text, std::size_t at) {
    if (at < text.size() && text[at] == ' ') ++at;
    if (at >= text.size() || (at + 1 < text.size() && is_latin(text[at + 1]))) return std::nullopt;
    if (text[at] == 'f') return Sex::Female;
    if (text[at] == 'm') return Sex::Male;
    return std::nullopt;
}

// Who is with child speaks of a baby that is no patient yet.
bool speaks_of_pregnancy(std::string_view text) {
    static constexpr Word kWith[] = {"pregnant", "weeks gestation", "trimester", "孕", "怀着", "胎动", "fetal movement", "哺乳期", "月子", "产后", "生完", "剖宫产",
                                     "剖腹产", "顺产", "postpartum"};
    return std::ranges::any_of(kWith, [&](Word word) { return text.find(word) != std::string_view::npos; });
}
constexpr double kBabyMost = 2 * kYear;

}  // namespace

Person person_in(std::string_view text, const std::vector<Figure>& figures) {
    Person person;
    std::size_t age_at = std::string_view::npos;
    std::size_t sex_at = std::string_view::npos;
    double usual = 0;
    const bool unborn = speaks_of_pregnancy(text);
    for (const Usual& one : kWords) {
        if (unborn && one.age > 0 && one.age <= kBabyMost) continue;
        const std::size_t at = text.find(one.word);
        if (at == std::string_view::npos || !stands(text, at, one.word) || means_nobody(text, at)) continue;
        if (one.age > 0 && at < age_at) {
            age_at = at;
            usual = one.age;
        }
        if (one.sex >= 0 && at < sex_at) {
            sex_at = at;
            person.sex = sex_of(one.sex);
        }
    }
    if (auto age = age_in(text, figures)) {
        person.age = age->minutes;
        if (!person.sex) person.sex = letter_after(text, age->at.end);
    } else if (usual > 0) {
        person.age = usual;
        person.guessed = true;
    }
    return person;
}

}  // namespace xinglin::triage::engine
