// What a subcommand asks for and does. CLI11 reads the command line, behind this: it takes seconds to compile, in one unit now.
#pragma once

#include <functional>
#include <memory>
#include <string>
#include <vector>

namespace CLI {
class App;
class Option;
}  // namespace CLI

namespace xinglin {

// An option or argument of a subcommand.
class Option {
 public:
    explicit Option(CLI::Option* it) : it_(it) {}
    Option& required();
    Option& needs(Option& other);
    Option& between(std::size_t least, std::size_t most);   // Refused outside, both ends included.
    Option& with_default();                                 // The help shows what stands there now.

 private:
    CLI::Option* it_;
};

// A handle: copied freely, it stands for the subcommand. What an option is read into must outlive the parsing.
class Subcommand {
 public:
    explicit Subcommand(CLI::App* it) : it_(it) {}

    Subcommand add(const std::string& name, const std::string& what) const;
    void is_group() const;   // One of its subcommands must be named.
    bool chose(Subcommand one) const;

    // "--name" takes a value; a name without dashes is an argument by its place.
    Option option(const std::string& name, std::string& to, const std::string& what = "") const;
    Option option(const std::string& name, std::vector<std::string>& to, const std::string& what = "") const;
    Option option(const std::string& name, std::size_t& to, const std::string& what = "") const;
    Option option(const std::string& name, double& to, const std::string& what = "") const;
    Option flag(const std::string& name, bool& to, const std::string& what) const;

    void does(std::function<void()> deed) const;

 private:
    CLI::App* it_;
};

// For a deed that finds its options wanting: told as for an option that is required.
[[noreturn]] void missing(const std::string& what);

class CommandLine {
 public:
    CommandLine(const std::string& name, const std::string& what);
    ~CommandLine();
    CommandLine(const CommandLine&) = delete;
    CommandLine& operator=(const CommandLine&) = delete;

    Subcommand top() const { return Subcommand(app_.get()); }
    // Does what was chosen; whatever that throws passes through. Not 0: asked wrongly, and it has been said how.
    int parse(int argc, char** argv);

 private:
    std::unique_ptr<CLI::App> app_;
};

}  // namespace xinglin
