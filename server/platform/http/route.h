// One route with its types gone: what the shell runs and the OpenAPI document tells.
#pragma once

#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "platform/http/call.h"
#include "platform/http/prepare.h"
#include "platform/http/reply.h"

namespace xinglin::http {

enum class Method : std::uint8_t { Get, Post, Put, Delete };
std::string_view method_name(Method method);

// Where a route runs: GETs in a read, the others in a write, unless it says so.
enum class Reads : std::uint8_t { ByMethod, ReadOnly, Writes };

// Which token buckets a route draws from; the rates stand in rate.h.
enum class RateClass : std::uint8_t { Read, Write, SignIn, Code, Upload, Danger };

inline constexpr std::size_t kBodyMax = 64 << 10;

struct RouteOptions {
    Roles roles;
    std::string_view summary;
    bool patient_data = false;      // Shows or changes data about a patient: the access matrix asks for its audit.
    bool idempotent = false;        // Takes Idempotency-Key; must answer Created or NoBody.
    std::string_view socket = "";   // Its name as a socket command: "message.send".
    std::string_view key = "";      // The path parameter whose hash keeps work in order.
    std::size_t body_max = kBodyMax;
    db::Lane lane = db::Lane::Interactive;
    Reads reads = Reads::ByMethod;
    RateClass rate = RateClass::Write;   // A GET of class Write counts as Read.
    std::string_view query = "";         // The query parameters that it reads, for the document: "after,limit".
};

enum class Carries : std::uint8_t { Json, Upload, Blob, Bytes };   // What goes in or comes out.

using AnyCall = std::shared_ptr<const CallFacts>;   // A Call<T> or an Upload.

struct Route {
    Method method;
    std::string path;        // From /api/v1 on: "/consults/{id}/acceptance".
    RouteOptions options;
    std::string name{};      // "PUT /consults/{id}/acceptance"
    const wire::Type* in = nullptr;    // Null for uploads.
    const wire::Type* out = nullptr;   // Null for blobs and raw bytes.
    Carries takes = Carries::Json;
    Carries gives = Carries::Json;
    int success = 200;

    std::function<Result<AnyCall>(CallFacts&&, std::string_view content_type, std::string&& body)> parse{};
    std::function<Result<AnyCall>(const AnyCall&, Prepare&)> prepare{};   // Empty when there is nothing to prepare.
    std::function<Result<Answer>(db::Txn&, const Access&, const AnyCall&, Moment&)> decide{};

    bool only_reads() const {
        return options.reads == Reads::ReadOnly || (options.reads == Reads::ByMethod && method == Method::Get);
    }
    RateClass rate() const { return method == Method::Get && options.rate == RateClass::Write ? RateClass::Read : options.rate; }
};

}  // namespace xinglin::http
