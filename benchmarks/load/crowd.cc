#include "load/crowd.h"

#include <simdjson.h>

#include <stdexcept>

namespace xinglin::bench {

std::vector<Person> read_crowd(const std::string& path) try {
    simdjson::dom::parser parser;
    std::vector<Person> people;
    simdjson::dom::document_stream lines = parser.load_many(path);
    for (simdjson::dom::element line : lines) {
        Person person{std::string_view(line["app"]) == "doctor", std::string(std::string_view(line["cookie"])), {}};
        for (simdjson::dom::element id : simdjson::dom::array(line["consults"])) person.consults.emplace_back(std::string_view(id));
        people.push_back(std::move(person));
    }
    return people;
} catch (const simdjson::simdjson_error& error) {
    throw std::runtime_error(path + ": " + error.what());
}

}  // namespace xinglin::bench
