#include "xinglin/commands/subcommand.h"

#include <CLI/CLI.hpp>

namespace xinglin {

Option& Option::required() {
    it_->required();
    return *this;
}

Option& Option::needs(Option& other) {
    it_->needs(other.it_);
    return *this;
}

Option& Option::between(std::size_t least, std::size_t most) {
    it_->check(CLI::Range(least, most));
    return *this;
}

Option& Option::with_default() {
    it_->capture_default_str();
    return *this;
}

Subcommand Subcommand::add(const std::string& name, const std::string& what) const { return Subcommand(it_->add_subcommand(name, what)); }

void Subcommand::is_group() const { it_->require_subcommand(1); }

bool Subcommand::chose(Subcommand one) const { return it_->got_subcommand(one.it_); }

Option Subcommand::option(const std::string& name, std::string& to, const std::string& what) const {
    return Option(it_->add_option(name, to, what));
}

Option Subcommand::option(const std::string& name, std::vector<std::string>& to, const std::string& what) const {
    return Option(it_->add_option(name, to, what));
}

Option Subcommand::option(const std::string& name, std::size_t& to, const std::string& what) const {
    return Option(it_->add_option(name, to, what));
}

Option Subcommand::option(const std::string& name, double& to, const std::string& what) const {
    return Option(it_->add_option(name, to, what));
}

Option Subcommand::flag(const std::string& name, bool& to, const std::string& what) const {
    return Option(it_->add_flag(name, to, what));
}

void Subcommand::does(std::function<void()> deed) const { it_->callback(std::move(deed)); }

void missing(const std::string& what) { throw CLI::RequiredError(what); }

CommandLine::CommandLine(const std::string& name, const std::string& what) : app_(std::make_unique<CLI::App>(what)) {
    app_->name(name);
    top().is_group();
}

CommandLine::~CommandLine() = default;

int CommandLine::parse(int argc, char** argv) {
    CLI11_PARSE(*app_, argc, argv);
    return 0;
}

}  // namespace xinglin
