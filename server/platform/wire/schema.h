// OpenAPI 3.1 schemas (JSON Schema 2020-12) of described types.
#pragma once

#include <map>
#include <string>

#include "platform/wire/type_of.h"

namespace xinglin::wire {

// Schemas by name, as they stand under components/schemas. Two types of one name are a Bug: give one a wire::type_name.
class Schemas {
 public:
    // {"$ref": "#/components/schemas/Name"} for an object or enum, which is added; the schema itself for everything else.
    std::string reference(const Type& type, const Limits& limits = {});
    std::string object(const Type& type);
    const std::map<std::string, std::string, std::less<>>& all() const { return all_; }

 private:
    std::string plain(const Type& type, const Limits& limits);
    std::string named(const Type& type);

    std::map<std::string, std::string, std::less<>> all_;
    std::map<std::string, const Type*, std::less<>> owners_;
};

// The schema of one type; named types inside it are references.
template <class T>
std::string schema() {
    Schemas schemas;
    schemas.reference(type_of<T>);
    if (auto found = schemas.all().find(type_of<T>.name); found != schemas.all().end()) return found->second;
    return schemas.reference(type_of<T>);
}

}  // namespace xinglin::wire
