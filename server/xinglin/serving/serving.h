// A house that serves: listeners, sockets, admin door, and what it says when it has begun.
#pragma once

#include <map>
#include <memory>
#include <string>

namespace xinglin::serving {

struct Asked {
    std::string data;
    std::string database;
    std::map<std::string, std::string> flags;   // By setting; empty where nothing was said.
    bool lan = false;
};

class Serving {
 public:
    // Ready when it returns. Throws std::runtime_error with a sentence for the operator.
    explicit Serving(const Asked& asked);
    ~Serving();
    Serving(const Serving&) = delete;
    Serving& operator=(const Serving&) = delete;

    // Where each role signs in, and in a demo how.
    std::string greeting() const;
    // Takes nothing new, ends what has begun, stops timers, closes the database.
    void drain();

 private:
    struct Inside;
    std::unique_ptr<Inside> inside_;
};

}  // namespace xinglin::serving
