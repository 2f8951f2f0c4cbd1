// From a route's typed answer to status, headers and body.
#pragma once

#include "platform/http/route.h"
#include "platform/wire/wire.h"

namespace xinglin::http::detail {

inline constexpr char kJson[] = "application/json";

// How an answer type leaves: its status, its body's type and what carries it.
template <class Out>
struct Leaves {
    static constexpr int status = 200;
    static constexpr Carries carries = Carries::Json;
    static const wire::Type* type() { return &wire::type_of<Out>; }
    static Answer answer(Out&& out) { return {.status = 200, .body = wire::write(out), .content_type = kJson}; }
};

template <>
struct Leaves<NoBody> {
    static constexpr int status = 204;
    static constexpr Carries carries = Carries::Json;
    static const wire::Type* type() { return &wire::type_of<NoBody>; }
    static Answer answer(NoBody&&) { return {.status = 204}; }
};

template <class T>
struct Leaves<Created<T>> {
    static constexpr int status = 201;
    static constexpr Carries carries = Carries::Json;
    static const wire::Type* type() { return &wire::type_of<T>; }
    static Answer answer(Created<T>&& out) {
        return {.status = 201, .body = wire::write(out.body), .content_type = kJson, .location = std::move(out.location)};
    }
};

template <class T>
struct Leaves<Accepted<T>> {
    static constexpr int status = 202;
    static constexpr Carries carries = Carries::Json;
    static const wire::Type* type() { return &wire::type_of<T>; }
    static Answer answer(Accepted<T>&& out) { return {.status = 202, .body = wire::write(out.body), .content_type = kJson}; }
};

template <class T>
struct Leaves<Signed<T>> {
    static constexpr int status = Leaves<T>::status;
    static constexpr Carries carries = Carries::Json;
    static const wire::Type* type() { return Leaves<T>::type(); }
    static Answer answer(Signed<T>&& out) {
        Answer answer = Leaves<T>::answer(std::move(out.body));
        answer.session = std::move(out.session);
        return answer;
    }
};

template <>
struct Leaves<BlobReply> {
    static constexpr int status = 200;
    static constexpr Carries carries = Carries::Blob;
    static const wire::Type* type() { return nullptr; }
    static Answer answer(BlobReply&& out) { return {.status = 200, .content_type = out.media_type, .blob = std::move(out)}; }
};

template <>
struct Leaves<Raw> {
    static constexpr int status = 200;
    static constexpr Carries carries = Carries::Bytes;
    static const wire::Type* type() { return nullptr; }
    static Answer answer(Raw&& out) {
        return {.status = 200, .body = std::move(out.bytes), .content_type = std::move(out.content_type)};
    }
};

}  // namespace xinglin::http::detail
