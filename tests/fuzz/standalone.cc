// A fuzzer without clang: every file of the corpus, then mutations of them by a seeded die, for so many seconds. It finds less
// than the coverage-guided one and needs no build of its own; ./test runs this one, ./test --long the other.
//   NAME_fuzz CORPUS SECONDS [SEED]
#include <chrono>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <random>
#include <string>
#include <vector>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);

namespace {

constexpr std::size_t kSizeMax = 1 << 16;
using Bytes = std::vector<std::uint8_t>;
using Dice = std::mt19937_64;

std::vector<Bytes> corpus_of(const char* folder) {
    std::vector<Bytes> corpus;
    for (const auto& entry : std::filesystem::directory_iterator(folder)) {
        std::ifstream file(entry.path(), std::ios::binary);
        corpus.emplace_back(std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>());
    }
    return corpus;
}

std::size_t below(Dice& dice, std::size_t bound) { return bound == 0 ? 0 : dice() % bound; }

void mutate(Bytes& bytes, const std::vector<Bytes>& corpus, Dice& dice) {
    const std::size_t at = below(dice, bytes.size() + 1);
    const auto place = bytes.begin() + static_cast<std::ptrdiff_t>(at);
    switch (dice() % 5) {
    case 0:
        if (at < bytes.size()) bytes[at] = static_cast<std::uint8_t>(dice());
        break;
    case 1:
        bytes.insert(place, static_cast<std::uint8_t>(dice()));
        break;
    case 2:
        bytes.erase(place, place + static_cast<std::ptrdiff_t>(below(dice, bytes.size() - at + 1)));
        break;
    case 3: {
        const Bytes& other = corpus[below(dice, corpus.size())];
        bytes.insert(place, other.begin(), other.begin() + static_cast<std::ptrdiff_t>(below(dice, other.size() + 1)));
        break;
    }
    default:
        if (at < bytes.size()) bytes[at] ^= static_cast<std::uint8_t>(1U << (dice() % 8));
    }
    if (bytes.size() > kSizeMax) bytes.resize(kSizeMax);
}

}  // namespace

int main(int argc, char** argv) {
    if (argc < 3) return 2;
    const auto corpus = corpus_of(argv[1]);
    if (corpus.empty()) return 2;
    const std::uint64_t seed = argc > 3 ? std::strtoull(argv[3], nullptr, 10) : std::random_device()();
    std::printf("seed %llu\n", static_cast<unsigned long long>(seed));
    std::fflush(stdout);
    for (const auto& bytes : corpus) LLVMFuzzerTestOneInput(bytes.data(), bytes.size());
    Dice dice(seed);
    std::uint64_t runs = 0;
    const auto until = std::chrono::steady_clock::now() + std::chrono::seconds(std::atoi(argv[2]));
    for (; std::chrono::steady_clock::now() < until; ++runs) {
        Bytes bytes = corpus[below(dice, corpus.size())];
        for (std::size_t steps = 1 + below(dice, 6); steps > 0; --steps) mutate(bytes, corpus, dice);
        LLVMFuzzerTestOneInput(bytes.data(), bytes.size());
    }
    std::printf("%llu runs\n", static_cast<unsigned long long>(runs));
    return 0;
}
