#include "platform/blob/folder_store.h"

#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <system_error>

#include "platform/crypto/private_file.h"

namespace xinglin::blob {
namespace {

namespace fs = std::filesystem;

constexpr std::array kVariants{Variant::Full, Variant::Thumb};
constexpr std::size_t kFileBytesMax = 32 * 1024 * 1024;
constexpr std::size_t kIdText = 36;

std::string_view suffix(Variant variant) { return variant == Variant::Thumb ? ".thumb" : ".full"; }
std::string file_name(BlobId id, Variant variant) { return id.text() + std::string(suffix(variant)); }
std::string context(BlobId id, Variant variant) { return "blob:" + file_name(id, variant); }

// Two levels by the random end of the id: 65,536 folders, evenly filled.
fs::path shelf(const fs::path& folder, BlobId id) {
    const std::string text = id.text();
    return folder / text.substr(kIdText - 2) / text.substr(kIdText - 4, 2);
}

fs::path quarantine_of(const fs::path& folder) { return folder / "quarantine"; }

Error failure(int error) {
    if (error == ENOSPC || error == EDQUOT) return {ErrorKind::StorageFull, "blob.full"};
    return {ErrorKind::Unavailable, "blob.unavailable"};
}

bool is_old(const fs::path& path, Instant before) {
    struct stat about {};
    if (::stat(path.c_str(), &about) != 0) return false;
    return about.st_mtim.tv_sec * std::int64_t{1'000'000} < before.micros;
}

}  // namespace

FolderStore::FolderStore(fs::path folder, const crypto::Keyring& keyring) : folder_(std::move(folder)), keyring_(keyring) {}

Result<void> FolderStore::quarantine(BlobId id, Variant variant, ByteView bytes) {
    const fs::path folder = quarantine_of(folder_);
    if (const int error = crypto::make_private_directory(folder); error != 0) return refuse(failure(error));
    const Bytes sealed = keyring_.seal(bytes, context(id, variant));
    const int error = crypto::write_private(folder / file_name(id, variant), sealed, crypto::Existing::Replace);
    if (error != 0) return refuse(failure(error));
    return {};
}

Result<void> FolderStore::release(BlobId id) {
    const fs::path home = shelf(folder_, id);
    if (const int error = crypto::make_private_directory(home); error != 0) return refuse(failure(error));
    for (const Variant variant : kVariants) {
        const fs::path from = quarantine_of(folder_) / file_name(id, variant);
        const fs::path to = home / file_name(id, variant);
        if (::rename(from.c_str(), to.c_str()) == 0) continue;
        if (errno != ENOENT) return refuse(failure(errno));
        if (::access(to.c_str(), F_OK) != 0) return refuse({ErrorKind::NotFound, "blob.not_found"});
    }
    for (const fs::path& folder : {home, quarantine_of(folder_)}) {
        if (const int error = crypto::sync_directory(folder); error != 0) return refuse(failure(error));
    }
    return {};
}

Result<Bytes> FolderStore::read(BlobId id, Variant variant) const {
    const auto sealed = crypto::read_private(shelf(folder_, id) / file_name(id, variant), kFileBytesMax);
    if (sealed.error == ENOENT) return refuse({ErrorKind::NotFound, "blob.not_found"});
    if (sealed.error != 0) return refuse(failure(sealed.error));
    auto bytes = keyring_.open(sealed.bytes, context(id, variant));
    if (!bytes) return refuse({ErrorKind::Unavailable, "blob.damaged"});
    return std::move(*bytes);
}

void FolderStore::remove(BlobId id) {
    for (const Variant variant : kVariants) {
        ::unlink((quarantine_of(folder_) / file_name(id, variant)).c_str());
        ::unlink((shelf(folder_, id) / file_name(id, variant)).c_str());
    }
}

int FolderStore::sweep(Instant before, const std::function<bool(BlobId)>& has_row) {
    int removed = 0;
    std::error_code error;
    for (fs::recursive_directory_iterator entry(folder_, error); !error && entry != fs::recursive_directory_iterator();
         entry.increment(error)) {
        const fs::path& path = entry->path();
        if (!entry->is_regular_file(error) || !is_old(path, before)) continue;
        const auto id = BlobId::from_text(path.filename().string().substr(0, kIdText));
        const bool released = path.parent_path() != quarantine_of(folder_);
        const bool unfinished = path.string().find(".new-") != std::string::npos;
        if (released && !unfinished && id && has_row(*id)) continue;
        if (::unlink(path.c_str()) == 0) ++removed;
    }
    return removed;
}

}  // namespace xinglin::blob
