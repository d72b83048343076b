using ErpSystem.Gateway.Execution.Errors;
using ErpSystem.Gateway.Execution.Programs;
using ErpSystem.Gateway.Execution.Results;

namespace ErpSystem.Gateway.Execution.Writing;

// Why a value is not there.
internal sealed partial class ResponseWriter
{
    private bool ReportMissing(FieldProgram field, int holder)
    {
        if (SlotResult.IsFailure(holder))
        {
            errors.Report(SlotResult.ErrorOf(holder), path, field: null);
        }
        else if (holder >= 0)
        {
            errors.Report(SourceErrorCodes.InvalidResponse, $"The source's answer lacks the field {field.Coordinate}.", path, field);
        }
        else if (field.Type.NonNull)
        {
            var (code, message) = holder == SlotResult.KeyNull
                ? (SourceErrorCodes.EntityKeyNull, $"The non-null field {field.Coordinate} cannot be fetched, because the key of its entity is null.")
                : (SourceErrorCodes.EntityNotFound, $"The source of the non-null field {field.Coordinate} does not know the entity.");
            errors.Report(code, message, path, field);
        }

        return false;
    }

    private int ReportNull(FieldProgram field)
    {
        errors.Report(SourceErrorCodes.UnexpectedNull, $"The source returned null for the non-null field {field.Coordinate}.", path, field);
        return -1;
    }

    private bool ReportInvalid(FieldProgram field)
    {
        errors.Report(SourceErrorCodes.InvalidValue, $"The source returned a value that does not fit the type of {field.Coordinate}.", path, field);
        return false;
    }
}
