// The registry of routes: filled at start, then frozen. Descriptions stand beside the routes, so that code and document
// cannot part.
//   routes.put<NoBody, NoBody>("/consults/{id}/acceptance", {.roles = Role::Doctor, .summary = "Take the offered patient"},
//       [&](Txn& txn, const Access& access, const Call<NoBody>& call, Moment& moment) -> Result<NoBody> {...});
// A route is one function, decide(Txn&, const Access&, const Call<In>&, Moment&) -> Result<Out>, or two:
// prepare(const Call<In>&, Prepare&) -> Result<In2> on the CPU pool, then decide with a Call<In2>.
#pragma once

#include <deque>
#include <span>

#include "platform/http/answer_of.h"

namespace xinglin::http {

class Routes {
 public:
    template <class Out, class Decide>
    void get(std::string_view path, RouteOptions options, Decide decide) {
        add<NoBody, Out>(Method::Get, path, options, std::move(decide));
    }
    template <class In, class Out, class... Steps>
    void post(std::string_view path, RouteOptions options, Steps... steps) {
        add<In, Out>(Method::Post, path, options, std::move(steps)...);
    }
    template <class In, class Out, class... Steps>
    void put(std::string_view path, RouteOptions options, Steps... steps) {
        add<In, Out>(Method::Put, path, options, std::move(steps)...);
    }
    template <class In, class Out, class... Steps>
    void del(std::string_view path, RouteOptions options, Steps... steps) {
        add<In, Out>(Method::Delete, path, options, std::move(steps)...);
    }
    // POST of raw bytes: prepare(const Upload&, Prepare&) -> Result<In2>, then decide with a Call<In2>.
    template <class Out, class First, class Decide>
    void upload(std::string_view path, RouteOptions options, First prepare, Decide decide) {
        Route route = begin<Out>(Method::Post, path, options);
        route.takes = Carries::Upload;
        route.parse = [](CallFacts&& facts, std::string_view content_type, std::string&& body) -> Result<AnyCall> {
            return std::make_shared<const Upload>(Upload{std::move(facts), std::string(content_type), std::move(body)});
        };
        two_steps<Upload, Out>(route, std::move(prepare), std::move(decide));
        take(std::move(route));
    }

    // No more routes. Two routes for one method and path, or a name used twice, is a Bug.
    void freeze();
    bool frozen() const { return frozen_; }
    const std::deque<Route>& all() const { return all_; }
    const Route* by_socket(std::string_view name) const;

 private:
    template <class Out>
    static Route begin(Method method, std::string_view path, const RouteOptions& options) {
        Route route{.method = method, .path = std::string(path), .options = options};
        route.out = detail::Leaves<Out>::type();
        route.gives = detail::Leaves<Out>::carries;
        route.success = detail::Leaves<Out>::status;
        return route;
    }

    template <class In>
    static void parse_json(Route& route) {
        route.in = &wire::type_of<In>;
        route.parse = [](CallFacts&& facts, std::string_view, std::string&& body) -> Result<AnyCall> {
            auto call = std::make_shared<Call<In>>(Call<In>{std::move(facts), {}});
            if (auto read = wire::read_into(body, wire::type_of<In>, &call->body); !read) return refuse(std::move(read.error()));
            return AnyCall(std::move(call));
        };
    }

    template <class In, class Out, class Decide>
    static void one_step(Route& route, Decide decide) {
        route.decide = [decide = std::move(decide)](db::Txn& txn, const Access& access, const AnyCall& call,
                                                    Moment& moment) -> Result<Answer> {
            Result<Out> out = decide(txn, access, *static_cast<const Call<In>*>(call.get()), moment);
            if (!out) return refuse(std::move(out.error()));
            return detail::Leaves<Out>::answer(std::move(*out));
        };
    }

    template <class CallIn, class Out, class First, class Decide>
    static void two_steps(Route& route, First first, Decide decide) {
        using In2 = typename std::invoke_result_t<First&, const CallIn&, Prepare&>::value_type;
        route.prepare = [first = std::move(first)](const AnyCall& call, Prepare& prepare) -> Result<AnyCall> {
            const auto& given = *static_cast<const CallIn*>(call.get());
            Result<In2> made = first(given, prepare);
            if (!made) return refuse(std::move(made.error()));
            return std::make_shared<const Call<In2>>(Call<In2>{static_cast<const CallFacts&>(given), std::move(*made)});
        };
        one_step<In2, Out>(route, std::move(decide));
    }

    template <class In, class Out, class Decide>
    void add(Method method, std::string_view path, const RouteOptions& options, Decide decide) {
        Route route = begin<Out>(method, path, options);
        parse_json<In>(route);
        one_step<In, Out>(route, std::move(decide));
        take(std::move(route));
    }
    template <class In, class Out, class First, class Decide>
    void add(Method method, std::string_view path, const RouteOptions& options, First prepare, Decide decide) {
        Route route = begin<Out>(method, path, options);
        parse_json<In>(route);
        two_steps<Call<In>, Out>(route, std::move(prepare), std::move(decide));
        take(std::move(route));
    }

    void take(Route&& route);

    std::deque<Route> all_;
    bool frozen_ = false;
};

}  // namespace xinglin::http
