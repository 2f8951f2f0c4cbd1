#include "platform/config/config.h"

#include <gmock/gmock.h>
#include <unistd.h>

#include <cstdlib>
#include <fstream>

namespace xinglin::config {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Not;

constexpr std::array kKnown{
    Setting{.name = "port", .kind = Kind::Number, .standard = "8080", .min = 1, .max = 65535},
    Setting{.name = "lan", .kind = Kind::Switch, .standard = "false"},
    Setting{.name = "drain", .kind = Kind::Seconds, .standard = "30s", .min = 1, .max = 3600},
    Setting{.name = "proxies", .kind = Kind::List, .standard = "127.0.0.1"},
    Setting{.name = "log.level", .standard = "info", .one_of = "debug|info|warn"},
    Setting{.name = "sms.url"},
    Setting{.name = "sms.key", .secret = true},
};

class Configuration : public ::testing::Test {
 protected:
    Configuration() { std::filesystem::create_directory(folder_); }
    ~Configuration() override { std::filesystem::remove_all(folder_); }

    std::filesystem::path write(const char* name, const std::string& content, unsigned mode = 0600) const {
        const auto path = folder_ / name;
        std::ofstream(path) << content;
        std::filesystem::permissions(path, static_cast<std::filesystem::perms>(mode));
        return path;
    }
    Config load(const std::string& yaml, std::map<std::string, std::string> environment = {},
                std::map<std::string, std::string> flags = {}) const {
        return Config::load(kKnown, {write("xinglin.yaml", yaml), std::move(environment), std::move(flags)});
    }
    std::vector<std::string> faults(const std::string& yaml, std::map<std::string, std::string> environment = {},
                                    std::map<std::string, std::string> flags = {}) const {
        std::vector<std::string> found;
        const Config::Sources sources{write("xinglin.yaml", yaml), std::move(environment), std::move(flags)};
        for (const Fault& fault : Config::check(kKnown, sources)) {
            found.push_back(std::filesystem::path(fault.where).filename().string() + ": " + fault.what);
        }
        return found;
    }
    std::filesystem::path folder_ = std::filesystem::temp_directory_path() / ("config-" + std::to_string(::getpid()));
};

TEST_F(Configuration, HasStandardValuesWhenNobodySaysAnything) {
    const Config config = Config::load(kKnown, {});
    EXPECT_EQ(config.number("port"), 8080);
    EXPECT_FALSE(config.is_on("lan"));
    EXPECT_EQ(config.seconds("drain"), 30s);
    EXPECT_THAT(config.list("proxies"), ElementsAre("127.0.0.1"));
    EXPECT_FALSE(config.is_set("port"));
}

TEST_F(Configuration, IsReadFromTheFileWithItsFolds) {
    const Config config =
        load("port: 81\nlan: true\ndrain: 5m\nlog: {level: warn}\nproxies: [10.0.0.1, 10.0.0.2]\nsms:\n  url: https://a\n");
    EXPECT_EQ(config.number("port"), 81);
    EXPECT_TRUE(config.is_on("lan"));
    EXPECT_EQ(config.seconds("drain"), 300s);
    EXPECT_EQ(config.text("log.level"), "warn");
    EXPECT_THAT(config.list("proxies"), ElementsAre("10.0.0.1", "10.0.0.2"));
    EXPECT_EQ(config.text("sms.url"), "https://a");
    EXPECT_TRUE(config.is_set("port"));
}

TEST_F(Configuration, TakesTheItemsOfAYamlListAsTheyAre) {
    const Config config = load("proxies:\n  - \"a/zh=1:code,minutes\"\n  - b\n");
    EXPECT_THAT(config.list("proxies"), ElementsAre("a/zh=1:code,minutes", "b"));
    EXPECT_THAT(config.printed(), HasSubstr(R"(proxies: ["a/zh=1:code,minutes", "b"])"));
    EXPECT_THAT(load("proxies: a,b").list("proxies"), ElementsAre("a", "b")) << "one text is parted by commas";
    EXPECT_THAT(load("proxies: [\"a,b\"]", {{"XINGLIN_PROXIES", "c,d"}}).list("proxies"), ElementsAre("c", "d"));
    EXPECT_THAT(load("proxies: []").list("proxies"), IsEmpty());
    EXPECT_THAT(faults("proxies: [[a]]"), ElementsAre("xinglin.yaml:1: proxies is a list of plain texts"));
}

TEST_F(Configuration, LetsTheEnvironmentWinOverTheFileAndFlagsOverBoth) {
    EXPECT_EQ(load("port: 81", {{"XINGLIN_PORT", "82"}}).number("port"), 82);
    EXPECT_EQ(load("port: 81", {{"XINGLIN_PORT", "82"}}, {{"port", "83"}}).number("port"), 83);
    EXPECT_EQ(load("", {{"XINGLIN_SMS_URL", "https://b"}}).text("sms.url"), "https://b");
}

TEST_F(Configuration, RefusesWhatItDoesNotKnowAndSaysWhere) {
    EXPECT_THAT(faults("port: 81\nprot: 82\nsms:\n  urll: x\n", {{"XINGLIN_PROT", "1"}, {"HOME", "/"}}, {{"prot", "1"}}),
                ElementsAre("xinglin.yaml:2: no such setting: prot", "xinglin.yaml:4: no such setting: sms.urll",
                            "XINGLIN_PROT: no such setting", "--prot: no such setting"));
}

TEST_F(Configuration, RefusesValuesThatDoNotFit) {
    EXPECT_THAT(
        faults("port: 0\nlan: yes please\ndrain: 2h\nlog: {level: loud}\nsms: {url: [a]}\n"),
        ElementsAre("xinglin.yaml:1: port must be from 1 to 65535", "xinglin.yaml:2: lan must be true or false",
                    "xinglin.yaml:3: drain must be from 1 to 3600", "xinglin.yaml:4: log.level must be one of debug|info|warn",
                    "xinglin.yaml:5: sms.url must be one value"));
    EXPECT_THAT(
        faults("port: 81x\ndrain: 9223372036854775807h\n"),
        ElementsAre("xinglin.yaml:1: port must be a whole number", "xinglin.yaml:2: drain must be a time such as 30s, 5m or 2h"));
    EXPECT_THAT(faults("port: 81\nport: 82\n"), ElementsAre("xinglin.yaml:2: port stands here twice"));
}

TEST_F(Configuration, SaysWhenItsFileIsMissingOrBroken) {
    EXPECT_THAT(Config::check(kKnown, {folder_ / "none.yaml", {}, {}}), ::testing::SizeIs(1));
    EXPECT_THAT(faults("port: [81"), ::testing::SizeIs(1));
    EXPECT_THAT(faults("just words"), ElementsAre("xinglin.yaml: holds no settings"));
    EXPECT_THAT(faults(""), IsEmpty());
    EXPECT_THROW(Config::load(kKnown, {folder_ / "none.yaml", {}, {}}), std::runtime_error);
}

TEST_F(Configuration, TakesSecretsFromFilesThatOnlyTheirOwnerMayRead) {
    const auto secret = write("key", "s3cret\n").string();
    EXPECT_EQ(load("sms: {key_file: " + secret + "}").text("sms.key"), "s3cret");
    EXPECT_EQ(load("", {{"XINGLIN_SMS_KEY_FILE", secret}}).text("sms.key"), "s3cret");
    EXPECT_EQ(load("", {{"XINGLIN_SMS_KEY", "s3cret"}}).text("sms.key"), "s3cret");

    const auto open = write("open", "s3cret\n", 0644).string();
    EXPECT_THAT(faults("sms: {key_file: " + open + "}"), ElementsAre(HasSubstr("may be read by others: chmod 600")));
    EXPECT_THAT(faults("sms: {key_file: /nonexistent}"), ElementsAre(HasSubstr("names no file")));
    EXPECT_THAT(faults("sms: {key_file: " + write("empty", "\n").string() + "}"), ElementsAre(HasSubstr("is empty")));
}

TEST_F(Configuration, RefusesSecretsInSight) {
    EXPECT_THAT(faults("sms: {key: s3cret}"), ElementsAre("xinglin.yaml:1: sms.key is a secret: name its file in sms.key_file"));
    EXPECT_THAT(faults("", {}, {{"sms.key", "s3cret"}}), ElementsAre(HasSubstr("a secret cannot be a flag")));
}

TEST_F(Configuration, PrintsNoSecret) {
    const std::string printed = load("port: 81", {{"XINGLIN_SMS_KEY", "s3cret"}}).printed();
    EXPECT_THAT(printed, Not(HasSubstr("s3cret")));
    EXPECT_THAT(printed, HasSubstr("sms.key: (set)   # XINGLIN_SMS_KEY\n"));
    EXPECT_THAT(printed, HasSubstr("xinglin.yaml:1\n"));
    EXPECT_THAT(Config::load(kKnown, {}).printed(), HasSubstr("sms.key: (not set)\n"));
}

TEST_F(Configuration, IsAskedAsItWasDeclared) {
    const Config config = Config::load(kKnown, {});
    EXPECT_THROW(config.text("port"), std::exception);
    EXPECT_THROW(config.number("nothing"), std::exception);
}

TEST(Settings, AreAllWellDeclared) {
    const Config config = Config::load(settings(), {});
    for (const Setting& setting : settings()) {
        EXPECT_FALSE(setting.about.empty()) << setting.name;
        std::map<std::string, std::string> as_flag;
        if (!setting.secret && !setting.standard.empty()) as_flag[std::string(setting.name)] = setting.standard;
        EXPECT_THAT(Config::check(settings(), {{}, {}, as_flag}), IsEmpty()) << setting.name;
    }
}

TEST(Environment, GivesOurVariablesOnly) {
    ::setenv("XINGLIN_TEST_ONLY", "1=2", 1);
    const auto variables = process_environment();
    EXPECT_EQ(variables.at("XINGLIN_TEST_ONLY"), "1=2");
    EXPECT_FALSE(variables.contains("PATH"));
    EXPECT_THAT(Config::check(kKnown, {{}, {{"XINGLIN_TEST_ONLY", "1"}, {"XINGLIN_DATA", "/x"}}, {}}), IsEmpty());
}

}  // namespace
}  // namespace xinglin::config
