// Every lie of a number is refused by its own code, whatever the number.
#include "modules/identity/papers/paper.h"

#include <gtest/gtest.h>

#include <rapidcheck/gtest.h>

#include "modules/identity/papers/testing.h"

namespace xinglin::identity {
namespace {

const LocalDay kToday = day(2026, 11, 22);

Result<Paper> read(std::string_view typed, PaperKind kind = PaperKind::ResidentId) {
    return read_paper(kind, typed, kToday, NumberSpace::Real);
}
std::string code_of(const Result<Paper>& read) { return read ? "" : read.error().code; }

std::string any_number() {
    const std::string region = *rc::gen::element<std::string>("110101", "440305", "510104", "659001", "320582", "710000");
    const int born = *rc::gen::inRange(day(1900, 1, 1).days, kToday.days + 1);
    return resident_number(region, LocalDay{born}, *rc::gen::inRange(0, 1000));
}

TEST(Paper, OfAResidentSaysBirthDateAndSex) {
    const auto paper = read("11010519491231002X");
    ASSERT_TRUE(paper) << code_of(paper);
    EXPECT_EQ(paper->birth_date, day(1949, 12, 31));
    EXPECT_EQ(paper->sex, Sex::Female);
    EXPECT_EQ(paper->number, "11010519491231002X");
}

TEST(Paper, IsTakenAsPeopleTypeIt) {
    for (auto typed : {"110105 19491231 002x", "110105-19491231-002X", " 11010519491231002x ", "１１０１０５１９４９１２３１００２Ｘ"}) {
        const auto paper = read(typed);
        ASSERT_TRUE(paper) << typed << " " << code_of(paper);
        EXPECT_EQ(paper->number, "11010519491231002X");
    }
}

RC_GTEST_PROP(Paper, OfAnyResidentIsRead, ()) {
    const std::string number = any_number();
    const auto paper = read(number);
    RC_ASSERT(paper.has_value());
    RC_ASSERT(paper->number == number);
    RC_ASSERT(paper->sex == ((number[16] - '0') % 2 == 1 ? Sex::Male : Sex::Female));
}

RC_GTEST_PROP(Paper, WithOneWrongDigitIsRefused, ()) {
    std::string number = any_number();
    const auto at = static_cast<std::size_t>(*rc::gen::inRange(0, 17));
    const char other = static_cast<char>('0' + *rc::gen::inRange(0, 10));
    RC_PRE(number[at] != other);
    number[at] = other;
    RC_ASSERT(!read(number).has_value());
}

RC_GTEST_PROP(Paper, WithAWrongCheckCharacterIsRefusedForIt, ()) {
    std::string number = any_number();
    const char other = *rc::gen::elementOf(std::string("0123456789X"));
    RC_PRE(number[17] != other);
    number[17] = other;
    RC_ASSERT(code_of(read(number)) == "identity.paper_checksum");
}

RC_GTEST_PROP(Paper, OfFifteenDigitsBecomesTheSameNumberOfEighteen, ()) {
    const int born = *rc::gen::inRange(day(1900, 1, 1).days, day(2000, 1, 1).days);
    const std::string modern = resident_number("310104", LocalDay{born}, *rc::gen::inRange(1, 996));
    const std::string legacy = modern.substr(0, 6) + modern.substr(8, 9);
    const auto paper = read(legacy);
    RC_ASSERT(paper.has_value());
    RC_ASSERT(paper->number == modern);
}

RC_GTEST_PROP(Paper, ReadsWhateverIsTypedWithoutHarm, (std::string typed)) {
    for (auto kind : {PaperKind::ResidentId, PaperKind::ResidencePermit, PaperKind::PermanentResident, PaperKind::Passport,
                      PaperKind::BirthCertificate, PaperKind::GuardianOrder}) {
        const auto paper = read(typed, kind);
        if (paper) RC_ASSERT(read(paper->number, kind).value().number == paper->number);
    }
}

TEST(Paper, WhoseRegionLiesIsRefused) {
    for (auto region : {"000000", "160101", "400101", "720101", "880101"}) {
        EXPECT_EQ(code_of(read(resident_number(region, day(1990, 1, 1), 2))), "identity.paper_region") << region;
    }
}

TEST(Paper, WhoseDateLiesIsRefused) {
    const auto with_day = [](std::string_view day_text) {
        std::string number = "110101" + std::string(day_text) + "002";
        number.push_back(check_character(number));
        return number;
    };
    for (auto lie : {"20230229", "19001301", "19900431", "18991231", "20261123", "19900100", "00000000"}) {
        EXPECT_EQ(code_of(read(with_day(lie))), "identity.paper_birth_date") << lie;
    }
    EXPECT_TRUE(read(with_day("20240229"))) << "a leap day is a day";
    EXPECT_TRUE(read(with_day("20261122"))) << "born today";
}

TEST(Paper, OfAnotherFormIsRefused) {
    for (auto typed : {"", "1", "1101011990010100", "110101199001010022222", "11010119900101002Y", "X1010119900101002X",
                       "11010119900101X02X", "一一〇一〇一"}) {
        EXPECT_EQ(code_of(read(typed)), "identity.paper_form") << typed;
    }
    EXPECT_EQ(code_of(read(std::string(1'000'000, '1'))), "identity.paper_form");
}

TEST(Paper, OfHongKongMacauAndTaiwanIsAResidencePermit) {
    for (auto region : {"810000", "820000", "830000"}) {
        const std::string number = resident_number(region, day(1988, 8, 8), 15);
        EXPECT_TRUE(read(number, PaperKind::ResidencePermit)) << region;
        EXPECT_EQ(code_of(read(number)), "identity.paper_kind") << "it is no resident's";
    }
    EXPECT_EQ(code_of(read(resident_number("110101", day(1988, 8, 8), 15), PaperKind::ResidencePermit)), "identity.paper_kind");
}

TEST(Paper, OfAForeignResidentHasTwoForms) {
    std::string modern = "931840" + std::string("19850612") + "001";   // Shanghai, United States.
    modern.push_back(check_character(modern));
    const auto paper = read(modern, PaperKind::PermanentResident);
    ASSERT_TRUE(paper) << code_of(paper);
    EXPECT_EQ(paper->birth_date, day(1985, 6, 12));
    EXPECT_EQ(paper->sex, Sex::Male);
    EXPECT_EQ(code_of(read(modern)), "identity.paper_kind");

    const auto older = read("usa 3101 850612 01", PaperKind::PermanentResident);
    ASSERT_TRUE(older) << code_of(older);
    EXPECT_EQ(older->number, "USA310185061201");
    EXPECT_EQ(older->birth_date, day(1985, 6, 12));
    EXPECT_EQ(code_of(read("USA310185063101", PaperKind::PermanentResident)), "identity.paper_birth_date");
    EXPECT_EQ(code_of(read("USA400185061201", PaperKind::PermanentResident)), "identity.paper_region");
    EXPECT_EQ(code_of(read("US1310185061201", PaperKind::PermanentResident)), "identity.paper_form");
    modern.back() = modern.back() == '0' ? '1' : '0';
    EXPECT_EQ(code_of(read(modern, PaperKind::PermanentResident)), "identity.paper_checksum");
}

TEST(Paper, OfATravellerHasLettersAndDigits) {
    EXPECT_EQ(read("e1234 5678", PaperKind::Passport)->number, "E12345678");
    for (auto typed : {"", "ABCD", "ABCDEFGH", "E1234567890123", "E12_45678", "É1234567"}) {
        EXPECT_EQ(code_of(read(typed, PaperKind::Passport)), "identity.paper_form") << typed;
    }
}

TEST(Paper, OfANewbornIsHisCertificateOrHisGuardiansNumber) {
    EXPECT_EQ(read("o310123456", PaperKind::BirthCertificate)->number, "O310123456");
    EXPECT_EQ(code_of(read("O400123456", PaperKind::BirthCertificate)), "identity.paper_region");
    EXPECT_EQ(code_of(read("3101234567", PaperKind::BirthCertificate)), "identity.paper_form");

    const std::string mother = resident_number("310104", day(1996, 3, 8), 24);
    EXPECT_EQ(read(mother + "-1", PaperKind::GuardianOrder)->number, mother + "-1");
    EXPECT_NE(read(mother + "-1", PaperKind::GuardianOrder)->number, read(mother + "-2", PaperKind::GuardianOrder)->number)
        << "twins are two";
    for (const char* end : {"", "-", "-0", "-01", "-21", "-x", "-1-"}) {
        EXPECT_EQ(code_of(read(mother + end, PaperKind::GuardianOrder)), "identity.paper_form") << end;
    }
    EXPECT_EQ(code_of(read(mother.substr(0, 17) + (mother[17] == '1' ? "2-1" : "1-1"), PaperKind::GuardianOrder)),
              "identity.paper_checksum");
}

TEST(Paper, OfADemoIsNobodysAndOfAProductionSomebodys) {
    const std::string nobody = resident_number("990000", day(1990, 1, 1), 11);
    const std::string somebody = resident_number("110101", day(1990, 1, 1), 11);
    const auto in_demo = [](std::string_view typed, PaperKind kind) { return code_of(read_paper(kind, typed, kToday, NumberSpace::Demo)); };
    EXPECT_EQ(in_demo(nobody, PaperKind::ResidentId), "");
    EXPECT_EQ(in_demo(nobody, PaperKind::ResidencePermit), "");
    EXPECT_EQ(in_demo(nobody + "-3", PaperKind::GuardianOrder), "");
    EXPECT_EQ(in_demo("990000123", PaperKind::Passport), "");
    EXPECT_EQ(in_demo("A990012345", PaperKind::BirthCertificate), "");
    EXPECT_EQ(code_of(read(nobody)), "identity.paper_of_demo");
    EXPECT_EQ(code_of(read("990000123", PaperKind::Passport)), "identity.paper_of_demo");
    EXPECT_EQ(code_of(read("A990012345", PaperKind::BirthCertificate)), "identity.paper_of_demo");
    for (auto kind : {PaperKind::ResidentId, PaperKind::GuardianOrder}) {
        EXPECT_EQ(in_demo(kind == PaperKind::ResidentId ? somebody : somebody + "-1", kind), "identity.paper_demo");
    }
    EXPECT_EQ(in_demo("E12345678", PaperKind::Passport), "identity.paper_demo");
    EXPECT_EQ(in_demo("O310123456", PaperKind::BirthCertificate), "identity.paper_demo");
}

TEST(Paper, IsShownByItsEndsAlone) {
    EXPECT_EQ(masked_number("11010519491231002X"), "1101**********002X");
    EXPECT_EQ(masked_number("E12345678"), "E1*****78");
    EXPECT_EQ(masked_number("1234"), "****");
}

}  // namespace
}  // namespace xinglin::identity
