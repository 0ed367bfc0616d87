using Gongkai.Office.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Gongkai.Office.Files;

/// <summary>A file of a body. Its bytes lie in the <see cref="FileStore"/> under their digest; this row says whose it is and what it was called.</summary>
public sealed class StoredFile : AgencyRow
{
    /// <summary>Characters of a name, at most.</summary>
    public const int LongestName = 200;

    /// <summary>As it was uploaded, with its ending and without folders.</summary>
    public required string Name { get; init; }

    /// <summary>SHA-256 of the bytes.</summary>
    public required byte[] Digest { get; init; }

    /// <summary>Bytes.</summary>
    public required long Size { get; init; }

    /// <summary>Told from its content; decides whether and how it is served.</summary>
    public required FileFormat Format { get; init; }
}

internal sealed class StoredFileMapping : IEntityTypeConfiguration<StoredFile>
{
    public void Configure(EntityTypeBuilder<StoredFile> file)
    {
        file.ToTable("stored_files");
        file.HasIndex(f => f.Digest);
        file.Property(f => f.Name).HasMaxLength(StoredFile.LongestName);
    }
}
