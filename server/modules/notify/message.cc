#include "modules/notify/message.h"

namespace xinglin::notify {
namespace {

bool one_line(std::string_view text) { return text.find('\n') == std::string_view::npos; }

}  // namespace

std::string lines_of(std::span<const Argument> arguments) {
    std::string lines;
    for (const auto& argument : arguments) {
        check(one_line(argument.name) && one_line(argument.value) && argument.name.find('=') == std::string::npos,
              "an argument of a message is one line");
        lines += argument.name + "=" + argument.value + "\n";
    }
    return lines;
}

std::vector<Argument> arguments_of(std::string_view lines) {
    std::vector<Argument> arguments;
    while (!lines.empty()) {
        const auto line = lines.substr(0, lines.find('\n'));
        lines.remove_prefix(std::min(lines.size(), line.size() + 1));
        const auto equals = line.find('=');
        if (equals != std::string_view::npos)
            arguments.push_back({std::string(line.substr(0, equals)), std::string(line.substr(equals + 1))});
    }
    return arguments;
}

std::string_view language_name(Language language) { return language == Language::En ? "en" : "zh"; }
Language language_from(std::string_view name) { return name == "en" ? Language::En : Language::Zh; }

std::string_view state_name(State state) {
    switch (state) {
    case State::Queued: return "queued";
    case State::Sent: return "sent";
    case State::Failed: return "failed";
    case State::Expired: return "expired";
    }
    return "queued";
}

State state_from(std::string_view name) {
    for (const auto state : {State::Queued, State::Sent, State::Failed, State::Expired}) {
        if (state_name(state) == name) return state;
    }
    check(false, "a stored state has a name we know");
    return State::Failed;
}

}  // namespace xinglin::notify
